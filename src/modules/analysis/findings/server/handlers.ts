import type { Duty, EventContext, Handlers, Job } from '#kernel/module/index.ts'
import type { findingsContract } from '../contract.ts'
import { changeFindingState } from './change-state.ts'
import { judgeDaily } from './judge-daily.ts'
import { listFindings } from './list-findings.ts'
import { listFindingSteps } from './list-steps.ts'
import { recordJudgement } from './record-judgement.ts'
import { showFinding } from './show-finding.ts'
import { showMatrices } from './show-matrices.ts'
import { setThreshold, showThresholds } from './thresholds.ts'
import { tryChanges } from './try-changes.ts'
import { viewStep } from './views.ts'

export const findingsHandlers: Handlers<typeof findingsContract> = {
  listFindings,
  showFinding,
  listFindingSteps,
  changeFindingState,
  judgeFindings: async ({ tx, clock, announce, audit }) => {
    const { steps } = await recordJudgement(tx, { clock, announce })
    audit({ details: { steps: steps.length } })
    return { steps: steps.map((step) => ({ rule: step.rule, ...viewStep(step) })) }
  },
  showMatrices,
  showThresholds,
  setThreshold,
  tryChanges,
}

/** Whatever changes the ledger, the findings are judged anew. */
export const findingsSubscriptions = {
  'ledger.revised': async ({ tx, clock, announce }: EventContext) => {
    await recordJudgement(tx, { clock, announce })
  },
}

export const findingsJobs: Readonly<Record<string, Job>> = { 'analysis.judgeDaily': judgeDaily }

/** In the night, when the new day has begun and nobody waits. */
export const findingsDuties: readonly Duty[] = [{ job: 'analysis.judgeDaily', dailyAt: '03:00' }]
