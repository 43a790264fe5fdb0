import {
  type Conflict,
  explain,
  explainInfeasible,
  type PortfolioAnswer,
  type PortfolioProblem,
  parseProblem,
  solve,
  verify,
} from '@saiteki/optimiser/portfolio'
import { readProblemFile } from './optimise-file.ts'
import type { GapLimits, Surroundings } from './optimise-options.ts'

export async function solvePortfolio(
  file: string,
  { timeLimit, gap, seed }: GapLimits,
  surroundings: Surroundings,
): Promise<Record<string, unknown>> {
  const problem = await readProblemFile(file, { '.json': parseProblem })
  const timeLimitMs = timeLimit * 1000
  const answer = await solve(problem, { gap, seed, timeLimitMs, ...surroundings })
  if (answer.status !== 'infeasible') return said(problem, answer, null)
  return said(problem, answer, await explainInfeasible(problem, { timeLimitMs, ...surroundings }))
}

function said(
  problem: PortfolioProblem,
  answer: PortfolioAnswer,
  conflict: Conflict | null,
): Record<string, unknown> {
  const { status, objective, lowerBound, gap, seconds, stoppedBecause, solution } = answer
  const account = solution && verify(problem, solution)
  if (account && account.violations.length > 0) throw new Error('the plan does not verify')
  return {
    status,
    objective,
    lowerBound: Number.isFinite(lowerBound) ? lowerBound : null,
    gap,
    choices: solution?.choices ?? [],
    shared: solution?.shared ?? [],
    budgets: account?.budgets ?? [],
    explanation: solution ? explain(problem, solution) : conflict,
    stoppedBecause,
    seconds,
  }
}
