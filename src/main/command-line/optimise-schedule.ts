import { nodeMiniZincWorker } from '@saiteki/optimiser/minizinc-node'
import {
  explainInfeasible,
  readPsplib,
  type SchedulingAnswer,
  type SchedulingProblem,
  solve,
  verify,
} from '@saiteki/optimiser/scheduling'
import type { Command } from 'commander'
import { readProblemFile } from './optimise-file.ts'
import { type RunSolver, timeLimit, whole } from './optimise-options.ts'

interface Options {
  timeLimit?: number
  schedules?: number
  seed: number
}

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
    .action((file: string, { timeLimit, schedules, seed }: Options) =>
      run(async (surroundings) => {
        const problem = await readProblemFile(file, { '.sm': readPsplib, '.mm': readPsplib })
        const { signal } = surroundings
        const usual = {
          seed,
          createEngineWorker: nodeMiniZincWorker,
          ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 }),
        }
        const answer = await solve(problem, {
          ...surroundings,
          ...usual,
          ...(schedules === undefined ? {} : { workLimit: schedules }),
        })
        if (answer.status !== 'infeasible') return said(problem, answer)
        return { ...said(problem, answer), conflict: await explainInfeasible(problem, { ...usual, signal }) }
      }),
    )
}

function said(problem: SchedulingProblem, answer: SchedulingAnswer): Record<string, unknown> {
  const { status, stoppedBecause, solution, objective, lowerBound, gap, seconds, schedules } = answer
  if (solution && !verify(problem, solution).isValid) throw new Error('the schedule does not verify')
  const hasModes = problem.tasks.some(({ modes }) => modes.length > 1)
  return {
    status,
    makespan: objective,
    lowerBound,
    gap,
    starts: solution?.tasks.map(({ start }) => start) ?? [],
    ...(hasModes ? { modes: solution?.tasks.map(({ mode }) => mode + 1) ?? [] } : {}),
    stoppedBecause,
    seconds,
    schedules,
  }
}
