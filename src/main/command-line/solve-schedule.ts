import { nodeMiniZincWorker } from '@saiteki/optimiser/minizinc-node'
import {
  explainInfeasible,
  readPsplib,
  type SchedulingAnswer,
  type SchedulingProblem,
  solve,
  verify,
} from '@saiteki/optimiser/scheduling'
import { readProblemFile } from './optimise-file.ts'
import type { Surroundings } from './optimise-options.ts'

export interface ScheduleOptions {
  timeLimit?: number
  schedules?: number
  seed: number
}

export async function solveSchedule(
  file: string,
  { timeLimit, schedules, seed }: ScheduleOptions,
  surroundings: Surroundings,
): Promise<Record<string, unknown>> {
  const problem = await readProblemFile(file, { '.sm': readPsplib, '.mm': readPsplib })
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
  const { signal } = surroundings
  return { ...said(problem, answer), conflict: await explainInfeasible(problem, { ...usual, signal }) }
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
