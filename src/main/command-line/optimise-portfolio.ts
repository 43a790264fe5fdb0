import type { Command } from 'commander'
import { type GapLimits, positive, type RunSolver, timeLimit, whole } from './optimise-options.ts'

/** `optimise portfolio FILE.json`: one option and one year for every system, seen as a whole. */
export function addOptimisePortfolio(optimise: Command, run: RunSolver): void {
  optimise
    .command('portfolio <file>')
    .description('全システムの方式と年度を選ぶ(.json)/ choose an option and a year for every system (.json)')
    .option('--time-limit <seconds>', '秒数の上限 / limit in seconds', timeLimit, 60)
    .option('--gap <share>', '許す最適性の差(0.001=0.1%)/ gap at which to stop', positive('--gap'), 0.001)
    .option('--seed <number>', '乱数の種 / seed', whole('--seed'), 1)
    .action((file: string, options: GapLimits) =>
      run(async (surroundings) =>
        (await import('./solve-portfolio.ts')).solvePortfolio(file, options, surroundings),
      ),
    )
}
