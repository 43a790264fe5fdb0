export {
  type Distribution,
  evaluatePolicy,
  type Policy,
  type PolicyOutcome,
  policyOf,
  type Spread,
  type Uncertainty,
} from './evaluate/index.ts'
export { type Demand, type DemandKind, type Explanation, explainInfeasible } from './explain/index.ts'
export { type LateTask, latenessOf } from './lateness.ts'
export * from './problem.ts'
export { generateProject, type ProjectShape } from './progen.ts'
export { readPsplib } from './read-psplib.ts'
export { type SchedulingAnswer, type SchedulingOptions, solve } from './solve.ts'
export { validate } from './validate.ts'
export { type Verdict, verify } from './verify.ts'
