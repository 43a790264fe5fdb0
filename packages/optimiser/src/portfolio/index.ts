export { type Explanation, explain } from './explain.ts'
export {
  type Conflict,
  type ExplainOptions,
  explainInfeasible,
  explainInThisThread,
} from './explain-infeasible.ts'
export { type FrontPoint, paretoFront } from './front.ts'
export { type GenerateOptions, generatePortfolio } from './generate.ts'
export type * from './problem.ts'
export { parseProblem, readProblem } from './read-problem.ts'
export { type Regret, regrets } from './regret.ts'
export { type Sensitivity, sensitivity } from './sensitivity.ts'
export { type PortfolioAnswer, solve, solveHere } from './solve.ts'
export { type Account, type BudgetUse, type Violation, verify } from './verify.ts'
export {
  type DemandWorth,
  demandWorths,
  type OptionRegret,
  provenRegrets,
  type YenInterval,
} from './worth.ts'
