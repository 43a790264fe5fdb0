import type { Command } from 'commander'
import { type RunSolver, timeLimit, whole } from './optimise-options.ts'
import type { ScheduleOptions } from './solve-schedule.ts'

/** `optimise schedule FILE.sm|.mm`: a project of PSPLIB, single or several modes. */
export function addOptimiseSchedule(optimise: Command, run: RunSolver): void {
  optimise
    .command('schedule <file>')
    .description('PSPLIB の工程(.sm、.mm)を組む / schedule a PSPLIB project (.sm, .mm)')
    .option('--time-limit <seconds>', '秒数の上限 / limit in seconds', timeLimit)
    .option(
      '--schedules <count>',
      '作る工程表の数の上限 / limit in schedules generated',
      whole('--schedules'),
    )
    .option('--seed <number>', '乱数の種 / seed', whole('--seed'), 1)
    .action((file: string, options: ScheduleOptions) =>
      run(async (surroundings) =>
        (await import('./solve-schedule.ts')).solveSchedule(file, options, surroundings),
      ),
    )
}
