import type { Clock, Job, TenantTransaction } from '#kernel/module/index.ts'
import { readLedger } from '#modules/ledger/index.ts'
import { daysOfChange, judge } from '../domain/index.ts'
import { recordJudgement } from './record-judgement.ts'
import { selectStandings } from './store/steps.ts'
import { readLimits } from './store/thresholds.ts'

/**
 * Judges the city for the days that nobody has judged although the ledger stood still: on which a support ended or a
 * contract ran out. Each step is noted for the day it belongs to, however late the server hears of it.
 */
export const judgeDaily: Job = async ({ tx, clock, announce, payload, progress }) => {
  const days = await tx((part) => daysToJudge(part, clock, payload.lastDueOn))
  let steps = 0
  for (const [at, asOf] of days.entries()) {
    const judged = await tx((part) => recordJudgement(part, { clock, announce: announce(part), asOf }))
    steps += judged.steps.length
    await progress(at + 1, days.length, asOf.toString())
  }
  return { days: days.length, steps }
}

/** Today, and before it the days since the last judgement on which a judgement would have said something else. */
async function daysToJudge(
  tx: TenantTransaction,
  clock: Clock,
  lastDueOn: unknown,
): Promise<Temporal.PlainDate[]> {
  const today = clock.today()
  const steppedOn = [...(await selectStandings(tx)).values()].map(({ asOf }) => asOf)
  const judgedOn = typeof lastDueOn === 'string' ? [...steppedOn, lastDueOn] : steppedOn
  const judgedUntil = judgedOn.toSorted().at(-1)
  if (judgedUntil === undefined || judgedUntil >= today.subtract({ days: 1 }).toString()) return [today]
  const changed = await daysOfChange(Temporal.PlainDate.from(judgedUntil), today, (day) =>
    see(tx, day, today),
  )
  return [...changed.filter((day) => !day.equals(today)), today]
}

/** What a judgement of a day says, as far as its steps tell it. */
async function see(
  tx: TenantTransaction,
  asOf: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<string> {
  const nobody = { divisionIds: [], vendorId: null }
  const records = await readLedger(tx, { asOf, today, scope: 'all', actor: nobody })
  const limitsOf = await readLimits(tx, asOf.toString())
  const said = judge(records, { asOf, limitsOf }).map(({ severity, systems }) => [
    severity,
    ...systems.map(({ systemId }) => systemId).toSorted(),
  ])
  return JSON.stringify(said)
}
