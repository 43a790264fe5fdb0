import type { Command } from 'commander'
import { type GapLimits, positive, type RunSolver, timeLimit, whole } from './optimise-options.ts'

/** `optimise pack FILE.vbp|.mvp|.json`: vector packing in VPSolver's formats, or with all demands in JSON. */
export function addOptimisePack(optimise: Command, run: RunSolver): void {
  optimise
    .command('pack <file>')
    .description('サーバーをホストに詰める(.vbp、.mvp、.json)/ pack servers onto hosts (.vbp, .mvp, .json)')
    .option('--time-limit <seconds>', '秒数の上限 / limit in seconds', timeLimit, 60)
    .option('--gap <share>', 'これ以下の差で止める / stop at this relative gap', positive('--gap'), 0)
    .option('--seed <number>', '乱数の種 / seed', whole('--seed'), 1)
    .action((file: string, options: GapLimits) =>
      run(async (surroundings) => (await import('./solve-pack.ts')).solvePack(file, options, surroundings)),
    )
}
