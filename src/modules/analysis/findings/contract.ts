import {
  changeFindingState,
  judgeFindings,
  listFindingSteps,
  listFindings,
  showFinding,
  showMatrices,
} from './contract/findings.ts'
import { setThreshold, showThresholds } from './contract/thresholds.ts'
import { tryChanges } from './contract/what-if.ts'

/** Findings: what the thirteen issues are in this city, and what each leads to; part of the diagnosis' contract. */
export const findingsContract = {
  listFindings,
  showFinding,
  listFindingSteps,
  changeFindingState,
  judgeFindings,
  showMatrices,
  showThresholds,
  setThreshold,
  tryChanges,
} as const
