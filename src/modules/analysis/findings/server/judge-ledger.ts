import type { TenantTransaction } from '#kernel/module/index.ts'
import { type AnswerDate, type SystemRecord, selectAnswerDates } from '#modules/ledger/index.ts'
import { dateEvidence, type Evidence, type Judgement, judge } from '../domain/index.ts'
import { readLimits } from './store/thresholds.ts'

/** Judges records with the city's own limits of the day, each piece of evidence with the day it was written. */
export async function judgeLedger(
  tx: TenantTransaction,
  records: readonly SystemRecord[],
  asOf: Temporal.PlainDate,
): Promise<Judgement[]> {
  const limitsOf = await readLimits(tx, asOf.toString())
  const undated = judge(records, { asOf, limitsOf })
  const evidence = undated.flatMap((judgement) => judgement.evidence)
  const dates = await selectAnswerDates(tx, asOf.toString(), evidence)
  const writtenOn = datesOf(dates)
  return undated.map((judgement) => dateEvidence(judgement, writtenOn))
}

/** What is not there has been missing since its list was last changed. */
function datesOf(dates: readonly AnswerDate[]): (evidence: Evidence) => string | undefined {
  const bySystem = new Map<string, Map<string, AnswerDate[]>>()
  for (const date of dates) {
    const byField = bySystem.get(date.systemId) ?? new Map<string, AnswerDate[]>()
    if (byField.size === 0) bySystem.set(date.systemId, byField)
    const known = byField.get(date.field)
    if (known) known.push(date)
    else byField.set(date.field, [date])
  }
  return ({ systemId, field, row }) => {
    const changes = bySystem.get(systemId)?.get(field) ?? []
    const [collection, rowKey] = row ? [row.collection, row.rowKey] : [null, null]
    const exact = changes.find((each) => each.rowKey === rowKey && each.collection === collection)
    return exact?.since ?? latestOf(changes)
  }
}

function latestOf(changes: readonly AnswerDate[]): string | undefined {
  return changes.reduce<string | undefined>(
    (latest, { since }) => (latest === undefined || since > latest ? since : latest),
    undefined,
  )
}
