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
  const bySystem = Map.groupBy(dates, ({ systemId }) => systemId)
  return ({ systemId, field, row }) => {
    const changes = (bySystem.get(systemId) ?? []).filter((each) => each.field === field)
    const { collection, rowKey } = row ?? { collection: null, rowKey: null }
    const exact = changes.find((each) => each.rowKey === rowKey && each.collection === collection)
    return exact?.since ?? latestOf(changes)
  }
}

function latestOf(changes: readonly AnswerDate[]): string | undefined {
  return changes
    .map(({ since }) => since)
    .toSorted()
    .at(-1)
}
