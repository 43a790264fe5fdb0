import type { Announce, Clock, TenantTransaction } from '#kernel/module/index.ts'
import { readLedger } from '#modules/ledger/index.ts'
import { type Judgement, type Standing, settle } from '../domain/index.ts'
import { judgeLedger } from './judge-ledger.ts'
import { insertStep, lockSteps, type Step, selectStandings } from './store/steps.ts'

/** Kinds of steps after which a finding is there that was not, and the other way round. */
const begins = ['found', 'returned', 'reopened']

export interface RecordedJudgement {
  /** What happened, in the order of the rules; empty when all is as before. */
  steps: readonly Step[]
  standings: ReadonlyMap<string, Step>
}

/**
 * Judges the whole city on a day, notes what is new, changed or resolved, and announces `analysis.findingFound` and
 * `analysis.findingResolved`. Doing it again changes nothing.
 */
export async function recordJudgement(
  tx: TenantTransaction,
  { clock, announce, asOf = clock.today() }: { clock: Clock; announce: Announce; asOf?: Temporal.PlainDate },
): Promise<RecordedJudgement> {
  await lockSteps(tx)
  const nobody = { divisionIds: [], vendorId: null }
  const records = await readLedger(tx, { asOf, today: clock.today(), scope: 'all', actor: nobody })
  const standings = await selectStandings(tx)
  const steps: Step[] = []
  for (const judgement of await judgeLedger(tx, records, asOf)) {
    const before = standings.get(judgement.rule)
    const { kind, standing } = settle(before ?? null, judgement)
    if (kind === null) continue
    const step: Step = {
      ...standing,
      rule: judgement.rule,
      version: (before?.version ?? 0) + 1,
      kind,
      asOf: asOf.toString(),
      recordedAt: clock.now().toString(),
      actorId: null,
      actorName: null,
      reason: null,
    }
    await insertStep(tx, step)
    if (begins.includes(kind)) await announce('analysis.findingFound', about(judgement, standing))
    if (kind === 'resolved') await announce('analysis.findingResolved', about(judgement, standing))
    steps.push(step)
    standings.set(step.rule, step)
  }
  return { steps, standings }
}

function about({ rule, issue, initiatives }: Judgement, { severity, systemIds }: Standing) {
  return { rule, issue, severity, systemIds, initiatives }
}
