import type { Clock, Job, TenantTransaction } from '#kernel/module/index.ts'
import { readLedger } from '#modules/ledger/index.ts'
import { judgeLedger } from './judge-ledger.ts'
import { recordJudgement } from './record-judgement.ts'
import { selectStandings } from './store/steps.ts'

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

/** Today, and before it the days since the last judgement on which today's evidence began to speak. */
async function daysToJudge(
  tx: TenantTransaction,
  clock: Clock,
  lastDueOn: unknown,
): Promise<Temporal.PlainDate[]> {
  const today = clock.today()
  const standings = await selectStandings(tx)
  const steppedOn = [...standings.values()].map(({ asOf }) => asOf)
  const judgedOn = typeof lastDueOn === 'string' ? [...steppedOn, lastDueOn] : steppedOn
  const judgedUntil = judgedOn.toSorted().at(-1)
  if (judgedUntil === undefined) return [today]
  const nobody = { divisionIds: [], vendorId: null }
  const records = await readLedger(tx, { asOf: today, today, scope: 'all', actor: nobody })
  const judgements = await judgeLedger(tx, records, today)
  const spoken = judgements.flatMap(({ evidence }) => evidence.map(({ date }) => date))
  const missed = new Set(spoken.filter((day) => day > judgedUntil && day < today.toString()))
  return [...[...missed].toSorted().map((day) => Temporal.PlainDate.from(day)), today]
}
