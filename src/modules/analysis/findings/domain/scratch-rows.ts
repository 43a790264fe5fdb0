import type { Problem } from '#kernel/contract/index.ts'
import {
  type Answer,
  type Answers,
  catalogue,
  collectionByKey,
  rowKeyOf,
  rowTitle,
  textOf,
  tidyRecord,
} from '#modules/ledger/index.ts'

type PartialAnswers = Readonly<Record<string, Answer | null>>

/** A wish for one row of a collection. */
export interface RowWish {
  collection: string
  /** Which row, by the answers of its key fields as they are before this wish; left out for a new row. */
  row?: Answers | undefined
  isRemoved?: boolean | undefined
  /** Null takes an answer back to 未回答. */
  answers?: PartialAnswers | undefined
}

export interface RowWishes {
  rows?: Readonly<Record<string, readonly Answers[]>> | undefined
  rowChanges?: readonly RowWish[] | undefined
}

/** A row of the copy, and the place of the wish that it comes from; null as the ledger has it. */
interface Held {
  answers: Answers
  wish: string | null
}

/** The rows of one system's copy. */
export class ScratchRows {
  readonly #held: Map<string, Held[]>

  constructor(rows: Readonly<Record<string, readonly Answers[]>>) {
    this.#held = new Map(
      Object.entries(rows).map(([key, list]) => [key, list.map((answers) => ({ answers, wish: null }))]),
    )
  }

  rows(): Record<string, Answers[]> {
    return Object.fromEntries([...this.#held].map(([key, held]) => [key, held.map(({ answers }) => answers)]))
  }

  /** Fulfils the wishes that can be; the others are told with their places. */
  fulfil({ rows = {}, rowChanges = [] }: RowWishes, place: string): Problem[] {
    for (const [key, list] of Object.entries(rows)) {
      const tidy = list.map((row, at) => ({
        answers: tidyRow(key, row),
        wish: `${place}.rows.${key}[${at}]`,
      }))
      this.#held.set(
        key,
        tidy.flatMap(({ answers, wish }) => (answers ? { answers, wish } : [])),
      )
    }
    return rowChanges.flatMap((wish, at) => {
      const problem = this.#fulfilOne(wish, `${place}.rowChanges[${at}]`)
      return problem ? [{ ...problem, path: `${place}.rowChanges[${at}].${problem.path}` }] : []
    })
  }

  /** The wish behind a place of the record: `rows.servers[3].os`. Undefined where no wish made the row. */
  wishAt(place: string): string | undefined {
    const [, key = '', at, field] = /^rows\.(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(place) ?? []
    const wish = this.#held.get(key)?.[Number(at)]?.wish
    if (!wish) return undefined
    if (field === undefined) return wish
    return wish.includes('.rowChanges[') ? `${wish}.answers.${field}` : `${wish}.${field}`
  }

  #fulfilOne({ collection: key, row, isRemoved, answers = {} }: RowWish, wish: string): Problem | null {
    const collection = collectionByKey.get(key)
    if (!collection) return { path: 'collection', code: 'ledger.unknownField' }
    const held = this.#held.get(key) ?? []
    const at = row
      ? held.findIndex((each) => rowKeyOf(collection, each.answers) === rowKeyOf(collection, row))
      : held.length
    const before = held[at]?.answers
    if (row && !before)
      return {
        path: 'row',
        code: 'analysis.noSuchRow',
        details: { row: rowTitle(collection, row, (_, answer) => String(answer ?? '')) },
      }
    const after = isRemoved ? undefined : tidyRow(key, mergeAnswers(before ?? {}, answers))
    if (!after && !isRemoved) return { path: 'answers', code: 'analysis.emptyRow' }
    this.#held.set(key, held.toSpliced(at, 1, ...(after ? [{ answers: after, wish }] : [])))
    if (key === 'contracts' && before) this.#forgetContract(before, after)
    return null
  }

  /** What referred to a contract that is gone, or has another name now, refers to none, or to the new name. */
  #forgetContract(before: Answers, after: Answers | undefined) {
    const [was, is] = [textOf(before, 'contractName'), after && textOf(after, 'contractName')]
    if (was === undefined || was === is) return
    for (const [key, held] of this.#held) {
      const fields = (collectionByKey.get(key)?.fields ?? []).filter(({ type }) => type === 'contract')
      const renamed = held.map((each) => {
        const named = fields.filter((field) => each.answers[field.key] === was)
        if (named.length === 0) return each
        const answers = Object.fromEntries(named.map((field) => [field.key, is ?? null]))
        return { ...each, answers: mergeAnswers(each.answers, answers) }
      })
      this.#held.set(key, renamed)
    }
  }
}

/** Answers with some changed; null takes one away. */
export function mergeAnswers(answers: Answers, changes: PartialAnswers): Answers {
  const entries = Object.entries({ ...answers, ...changes })
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== null))
}

/** Undefined for a row without any answer. */
function tidyRow(collection: string, row: Answers): Answers | undefined {
  return tidyRecord(catalogue, { systemId: '', answers: {}, rows: { [collection]: [row] } }).rows[
    collection
  ]?.[0]
}
