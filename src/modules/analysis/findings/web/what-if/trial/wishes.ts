import type { RowWish, SetAnswer, Trial, TriedAnswer } from '../what-if-search.ts'

/** One wish of a trial: what can be read as a sentence and taken back by itself. */
export type Wish = { systemId: string; key: string } & (
  | { kind: 'add'; answers: Readonly<Record<string, TriedAnswer>> }
  | { kind: 'retire' }
  | { kind: 'set'; field: string; value: SetAnswer[2] }
  | { kind: 'row'; at: number; collection: string; row: RowWish[2]; answers: RowWish[3] }
)

/** Every wish, system by system in the order of `changesOf`. */
export function wishesOf({ retire = [], set = [], add = [], rows = [] }: Trial): Wish[] {
  return [
    ...add.map(([systemId, answers]): Wish => ({ kind: 'add', systemId, key: `add ${systemId}`, answers })),
    ...retire.map((systemId): Wish => ({ kind: 'retire', systemId, key: `retire ${systemId}` })),
    ...set.map(
      ([systemId, field, value]): Wish => ({
        kind: 'set',
        systemId,
        key: `set ${systemId} ${field}`,
        field,
        value,
      }),
    ),
    ...rows.map(
      ([systemId, collection, row, answers], at): Wish => ({
        kind: 'row',
        systemId,
        key: `row ${systemId} ${at}`,
        at,
        collection,
        row,
        answers,
      }),
    ),
  ]
}

/** A trial without one of its wishes; with an added system goes whatever was wished for it. */
export function without(trial: Trial, wish: Wish): Trial {
  const { retire = [], set = [], add = [], rows = [] } = trial
  const { systemId } = wish
  const isOther = ([each]: readonly [string, ...unknown[]]) => each !== systemId
  switch (wish.kind) {
    case 'add':
      return {
        add: add.filter(isOther),
        set: set.filter(isOther),
        rows: rows.filter(isOther),
        retire: retire.filter((each) => each !== systemId),
      }
    case 'retire':
      return { retire: retire.filter((each) => each !== systemId) }
    case 'set':
      return { set: set.filter((each) => each[0] !== systemId || each[1] !== wish.field) }
    case 'row':
      return { rows: rows.toSpliced(wish.at, 1) }
  }
}

/** The wish behind a problem's place: `changes[1].rowChanges[0].answers.cores`. */
export function wishAt(trial: Trial, systemIds: readonly string[], path: string): Wish | undefined {
  const [, change, place = ''] = /^changes\[(\d+)\]\.?(.*)$/.exec(path) ?? []
  const systemId = systemIds[Number(change)]
  const own = wishesOf(trial).filter((wish) => wish.systemId === systemId)
  const [, row] = /^rowChanges\[(\d+)\]/.exec(place) ?? []
  if (row !== undefined) return own.filter(({ kind }) => kind === 'row')[Number(row)]
  const field = place.replace(/^answers\./, '')
  return own.find((wish) => wish.kind === 'set' && wish.field === field) ?? own[0]
}
