import type { Problem } from '#kernel/contract/index.ts'
import { type Answer, type Answers, catalogue, type SystemRecord, tidyRecord } from '#modules/ledger/index.ts'

/** A wish for the scratch copy: retire a system, or change what its sheet says. */
export interface ScratchChange {
  systemId: string
  isRetired?: boolean | undefined
  /** Null takes an answer back to 未回答. */
  answers?: Readonly<Record<string, Answer | null>> | undefined
  /** Collections that change, each with all its rows. */
  rows?: Readonly<Record<string, readonly Answers[]>> | undefined
}

export interface Scratch {
  records: SystemRecord[]
  /** Records that differ from the ledger's. */
  changed: SystemRecord[]
  problems: Problem[]
}

/** A copy of the ledger with wishes fulfilled; the records given are left as they are. */
export function scratchOf(records: readonly SystemRecord[], changes: readonly ScratchChange[]): Scratch {
  const copy = new Map(records.map((record) => [record.systemId, record]))
  const problems: Problem[] = []
  for (const [at, change] of changes.entries()) {
    const record = copy.get(change.systemId)
    if (record) copy.set(change.systemId, apply(record, change))
    else problems.push({ path: `changes[${at}].systemId`, code: 'analysis.noSuchSystem' })
  }
  const touched = new Set(changes.map(({ systemId }) => systemId))
  const all = [...copy.values()]
  return { records: all, changed: all.filter(({ systemId }) => touched.has(systemId)), problems }
}

function apply(record: SystemRecord, { isRetired, answers = {}, rows = {} }: ScratchChange): SystemRecord {
  const entries = Object.entries({ ...record.answers, ...answers }).filter(
    (entry): entry is [string, Answer] => entry[1] !== null,
  )
  return tidyRecord(catalogue, {
    ...record,
    answers: { ...Object.fromEntries(entries), ...(isRetired && { status: 'retired' }) },
    rows: { ...record.rows, ...rows },
  })
}
