export { checkProblem } from './check-problem.ts'
export {
  type ExplainOptions,
  explainInfeasible,
  explainInThisThread,
  type InfeasibilityExplanation,
  type PackingDemand,
} from './explain-infeasible.ts'
export type {
  ApartDemand,
  HostType,
  PackedHost,
  PackingItem,
  PackingProblem,
  PackingSolution,
  Recovery,
  Site,
} from './problem.ts'
export { readMvp, readPackingJson, readVbp } from './read-vector-packing.ts'
export { type PackingAnswer, solve, solveInThisThread } from './solve.ts'
export { type PackingVerdict, verify } from './verify.ts'
