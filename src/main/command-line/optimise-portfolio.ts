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
import type { Command } from 'commander'
import { readProblemFile } from './optimise-file.ts'
import { positive, type RunSolver, timeLimit, whole } from './optimise-options.ts'

interface Options {
  timeLimit: number
  gap: number
  seed: number
}

/** `optimise portfolio FILE.json`: one option and one year for every system, seen as a whole. */
export function addOptimisePortfolio(optimise: Command, run: RunSolver): void {
  optimise
    .command('portfolio <file>')
    .description('全システムの方式と年度を選ぶ(.json)/ choose an option and a year for every system (.json)')
    .option('--time-limit <seconds>', '秒数の上限 / limit in seconds', timeLimit, 60)
    .option('--gap <share>', '許す最適性の差(0.001=0.1%)/ gap at which to stop', positive('--gap'), 0.001)
    .option('--seed <number>', '乱数の種 / seed', whole('--seed'), 1)
    .action((file: string, { timeLimit, gap, seed }: Options) =>
      run(async (surroundings) => {
        const problem = await readProblemFile(file, { '.json': parseProblem })
        const timeLimitMs = timeLimit * 1000
        const answer = await solve(problem, { gap, seed, timeLimitMs, ...surroundings })
        if (answer.status !== 'infeasible') return said(problem, answer, null)
        return said(problem, answer, await explainInfeasible(problem, { timeLimitMs, ...surroundings }))
      }),
    )
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
