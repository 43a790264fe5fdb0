import { type Answer, relativeGap, type SolveOptions, type StopReason } from '../answer/index.ts'
import type { CreateEngineWorker } from '../engines/minizinc/index.ts'
import { boundsOf } from './bounds/index.ts'
import { compile } from './compile.ts'
import { enumerate, isEnumerable } from './exact/enumerate.ts'
import { isProvable } from './exact/prove.ts'
import { Incumbent } from './incumbent.ts'
import { type LateTask, latenessOf } from './lateness.ts'
import type { Schedule, SchedulingProblem } from './problem.ts'
import { searchWithProof } from './search.ts'
import { validate } from './validate.ts'

export interface SchedulingOptions extends SolveOptions {
  /**
   * Makes a worker of the exact engine (Chuffed); without it only small problems, and schedules that meet their
   * bound, are proved. With a work limit the engine is not asked: what it reaches in a time is not deterministic.
   */
  createEngineWorker?: CreateEngineWorker
}

export interface SchedulingAnswer extends Answer<Schedule> {
  /** Schedules generated, the unit of `workLimit`; each pass of forward-backward improvement counts as one. */
  schedules: number
  /** Work that ends after its `targetAt`, most weighted lateness first. */
  late: LateTask[]
}

/** Time after which the search ends when neither a time nor a work limit is given. */
const usualTimeLimitMs = 60_000

/**
 * Schedules the work: a verified schedule, a proven lower bound, and why the search ended. The same seed and
 * `workLimit` (schedules generated) give the same answer; a time limit can only cut it earlier.
 */
export async function solve(
  problem: SchedulingProblem,
  options: SchedulingOptions = {},
): Promise<SchedulingAnswer> {
  const begun = performance.now()
  const elapsedMs = () => performance.now() - begun
  validate(problem)
  const { signal, workLimit, gap = 0, seed = 1, onProgress, createEngineWorker } = options
  const timeLimitMs =
    options.timeLimitMs ?? (workLimit === undefined ? usualTimeLimitMs : Number.POSITIVE_INFINITY)
  const project = compile(problem)
  const isOver = () => signal?.aborted === true || elapsedMs() >= timeLimitMs
  const bounds = boundsOf(project, isOver)
  const incumbent = new Incumbent(problem, project, bounds?.lower ?? 0, (phase) =>
    onProgress?.({
      incumbent: incumbent.objective,
      lowerBound: incumbent.lowerBound,
      phase,
      elapsedMs: elapsedMs(),
    }),
  )
  let schedules = 0
  const finish = (isInfeasible: boolean, reason: StopReason): SchedulingAnswer => {
    const { schedule, objective, lowerBound } = incumbent
    const status = schedule
      ? incumbent.isOptimal
        ? 'optimal'
        : 'feasible'
      : isInfeasible
        ? 'infeasible'
        : 'unknown'
    return {
      status,
      stoppedBecause: status === 'optimal' || status === 'infeasible' ? 'proved' : reason,
      solution: schedule,
      objective,
      lowerBound,
      gap: objective === null ? null : relativeGap(objective, lowerBound),
      seconds: elapsedMs() / 1000,
      schedules,
      late: schedule ? latenessOf(problem, schedule) : [],
    }
  }
  if (!bounds) return finish(true, 'proved')
  incumbent.report('bounds')

  if (isEnumerable(project)) {
    const {
      plan,
      isComplete,
      schedules: made,
    } = enumerate(project, bounds.heads, bounds.fromStart, bounds.lower)
    schedules = made
    if (plan) incumbent.offer(plan, 'enumeration')
    if (isComplete && !plan) return finish(true, 'proved')
    if (isComplete) incumbent.prove()
  }
  const enumerated = schedules
  const outcome = await searchWithProof({
    project,
    bounds,
    incumbent,
    seed,
    workLimit: workLimit ?? Number.POSITIVE_INFINITY,
    timeLimitMs,
    elapsedMs,
    signal,
    isGoodEnough: () => incumbent.isOptimal || incumbent.isWithin(gap),
    createEngineWorker:
      workLimit === undefined && isProvable(project, project.horizon) ? createEngineWorker : undefined,
    onSchedules: (count) => {
      schedules = enumerated + count
    },
  })
  if (outcome === 'infeasible') return finish(true, 'proved')
  if (signal?.aborted) return finish(false, 'cancelled')
  if (incumbent.isWithin(gap)) return finish(false, 'gap')
  return finish(false, elapsedMs() >= timeLimitMs ? 'time-limit' : 'work-limit')
}
