import type { Problem } from '#kernel/contract/index.ts'
import { type Answer, type Answers, catalogue, type SystemRecord, tidyRecord } from '#modules/ledger/index.ts'
import { mergeAnswers, type RowWish, ScratchRows } from './scratch-rows.ts'

/** A wish for the scratch copy: add a system, retire one, or change what its sheet says. */
export interface ScratchChange {
  systemId: string
  /** The system is not in the ledger: it begins with nothing, under an id of the caller's own. */
  isAdded?: boolean | undefined
  isRetired?: boolean | undefined
  /** Null takes an answer back to 未回答. */
  answers?: Readonly<Record<string, Answer | null>> | undefined
  /** Collections that change, each with all its rows. */
  rows?: Readonly<Record<string, readonly Answers[]>> | undefined
  /** Single rows that are added, changed or removed, in this order, after `rows`. */
  rowChanges?: readonly RowWish[] | undefined
}

export interface Scratch {
  records: SystemRecord[]
  /** Records that differ from the ledger's. */
  changed: SystemRecord[]
  /** Wishes that cannot even be tried. */
  problems: Problem[]
  /** The wish behind a place of a changed record: `rows.servers[3].os` → `changes[1].rowChanges[0].answers.os`. */
  wishAt(systemId: string, place: string): string
}

/** A copy of the ledger with wishes fulfilled; the records given are left as they are. */
export function scratchOf(records: readonly SystemRecord[], changes: readonly ScratchChange[]): Scratch {
  const copy = new Map(records.map((record) => [record.systemId, record]))
  const rowsOfSystem = new Map<string, ScratchRows>()
  const problems: Problem[] = []
  for (const [at, change] of changes.entries()) {
    const { systemId, isAdded = false } = change
    const record = isAdded ? { systemId, answers: {}, rows: {} } : copy.get(systemId)
    if (!record || (isAdded && copy.has(systemId))) {
      const code = record ? 'analysis.systemAlreadyThere' : 'analysis.noSuchSystem'
      problems.push({ path: `changes[${at}].systemId`, code })
      continue
    }
    const rows = rowsOfSystem.get(systemId) ?? new ScratchRows(record.rows)
    rowsOfSystem.set(systemId, rows)
    problems.push(...rows.fulfil(change, `changes[${at}]`))
    copy.set(systemId, answered({ ...record, rows: rows.rows() }, change))
  }
  const all = [...copy.values()]
  return {
    records: all,
    changed: all.filter(({ systemId }) => rowsOfSystem.has(systemId)),
    problems,
    wishAt: (systemId, place) =>
      rowsOfSystem.get(systemId)?.wishAt(place) ?? `${wishOf(changes, systemId, place)}.${place}`,
  }
}

function answered(record: SystemRecord, { isRetired, answers = {} }: ScratchChange): SystemRecord {
  const merged = mergeAnswers(record.answers, answers)
  return tidyRecord(catalogue, { ...record, answers: { ...merged, ...(isRetired && { status: 'retired' }) } })
}

/** The last wish that speaks of the field, else the last one of the system. */
function wishOf(changes: readonly ScratchChange[], systemId: string, place: string): string {
  const key = place.replace(/^answers\./, '')
  const own = changes
    .map((change, at) => ({ change, at }))
    .filter(({ change }) => change.systemId === systemId)
  const speaking = own.findLast(({ change }) => change.answers && Object.hasOwn(change.answers, key))
  return `changes[${(speaking ?? own.at(-1))?.at ?? 0}]`
}
