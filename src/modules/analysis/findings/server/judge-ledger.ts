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
  const fields = new Set(undated.flatMap(({ evidence }) => evidence.map(({ field }) => field)))
  const systemIds = new Set(undated.flatMap(({ systems }) => systems.map(({ systemId }) => systemId)))
  const dates = await selectAnswerDates(tx, {
    asOf: asOf.toString(),
    systemIds: [...systemIds],
    fields: [...fields],
  })
  const writtenOn = datesOf(dates)
  return undated.map((judgement) => dateEvidence(judgement, writtenOn))
}

/** What is not there has been missing since its list was last changed. */
function datesOf(dates: readonly AnswerDate[]): (evidence: Evidence) => string | undefined {
  const place = (...parts: (string | null)[]) => parts.map((part) => part ?? '').join('\u001e')
  const exact = new Map(
    dates.map((each) => [place(each.systemId, each.collection, each.rowKey, each.field), each.since]),
  )
  const latest = new Map<string, string>()
  for (const { systemId, field, since } of dates) {
    const key = place(systemId, field)
    if (since > (latest.get(key) ?? '')) latest.set(key, since)
  }
  return ({ systemId, field, row }) =>
    exact.get(place(systemId, row?.collection ?? null, row?.rowKey ?? null, field)) ??
    latest.get(place(systemId, field))
}
