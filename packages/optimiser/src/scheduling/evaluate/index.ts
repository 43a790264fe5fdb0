import { ProblemError, type SolveOptions } from '../../answer/index.ts'
import { seededRandom } from '../../answer/random.ts'
import { compile } from '../compile.ts'
import { chooseHorizon } from '../horizon.ts'
import type { Schedule, SchedulingProblem } from '../problem.ts'
import { validate } from '../validate.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import { drawCapacity, triangular } from './sample.ts'
import { Simulator } from './simulator.ts'
import { renewablesOf, type Uncertainty, validateUncertainty } from './uncertainty.ts'

export type { Distribution } from './distribution.ts'
export type { Spread, Uncertainty } from './uncertainty.ts'

/** Who goes first whenever something is free, and how each task is done (mode by task, the first when absent). */
export interface Policy {
  priority: string[]
  modes?: Record<string, number>
}

export interface PolicyOutcome {
  /** Runs made: all that were asked for, fewer when the signal came. */
  samples: number
  /** Share of runs in which everything ended; the others lack a resource for good. */
  completedShare: number
  /** End of everything, over the runs that ended. */
  makespan: Distribution
  /** Σ weight × time beyond `targetAt`, over the same runs. */
  weightedLateness: Distribution
  /** Each task with a target: how often it is missed, and when the task ends. */
  targets: { task: string; targetAt: number; missedShare: number; end: Distribution }[]
}

/** A policy that goes through a schedule in the order of its starts. */
export function policyOf({ tasks }: Schedule): Policy {
  const byStart = tasks.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return {
    priority: byStart.map(({ task }) => task),
    modes: Object.fromEntries(tasks.map(({ task, mode }) => [task, mode])),
  }
}

/**
 * Lives through the work many times with durations, capacities and outages drawn at random, and tells how it turned
 * out. The policy never knows more than has happened; see {@link Simulator}. The same seed gives the same outcome.
 */
export function evaluatePolicy(
  problem: SchedulingProblem,
  policy: Policy,
  uncertainty: Uncertainty,
  { samples = 1000, seed = 1, signal }: { samples?: number } & Pick<SolveOptions, 'seed' | 'signal'> = {},
): PolicyOutcome {
  validate(problem)
  validateUncertainty(problem, uncertainty)
  const longest = longestProblem(problem, uncertainty)
  const outageTime = (uncertainty.outages ?? []).reduce(
    (latest, { startsAt, lasts }) => latest + Math.ceil(startsAt.most + lasts.most),
    0,
  )
  const project = compile(problem, { unit: 1, horizon: chooseHorizon(longest, 1) + outageTime })
  const { taskCount, duration, target, weight, capacity } = project
  const { priority, mode } = ranked(problem, policy, project)
  const simulator = new Simulator(project, priority, mode)
  const indexOf = new Map(problem.tasks.map(({ id }, index) => [id, index]))
  const spreads = (uncertainty.durations ?? []).map((spread) => ({ task: indexOf.get(spread.task)!, spread }))
  const planned = capacity.map(({ from, units }) => ({ from: [...from], units: [...units] }))
  const hasFailures = (uncertainty.capacities?.length ?? 0) + (uncertainty.outages?.length ?? 0) > 0

  const random = seededRandom(seed)
  const durations = Int32Array.from(mode, (m) => duration[m]!)
  const makespans = new Float64Array(samples)
  const lateness = new Float64Array(samples)
  const watched = problem.tasks.flatMap(({ targetAt }, task) =>
    targetAt === undefined ? [] : [{ task, ends: new Float64Array(samples) }],
  )
  const missed = new Int32Array(taskCount)
  let [made, ended] = [0, 0]
  for (; made < samples && !signal?.aborted; made++) {
    for (const { task, spread } of spreads) durations[task] = triangular(spread, random())
    if (hasFailures) simulator.capacity.set(drawCapacity(planned, renewablesOf(problem), uncertainty, random))
    const makespan = simulator.run(durations)
    for (const { task } of watched) if (simulator.end[task]! > target[task]!) missed[task]!++
    if (makespan === 0x7fffffff) continue
    makespans[ended] = makespan
    for (const { task, ends } of watched) {
      ends[ended] = simulator.end[task]!
      lateness[ended]! += weight[task]! * Math.max(0, simulator.end[task]! - target[task]!)
    }
    ended++
  }
  return {
    samples: made,
    completedShare: made === 0 ? 0 : ended / made,
    makespan: distributionOf(makespans.subarray(0, ended)),
    weightedLateness: distributionOf(lateness.subarray(0, ended)),
    targets: watched.map(({ task, ends }) => ({
      task: problem.tasks[task]!.id,
      targetAt: problem.tasks[task]!.targetAt!,
      missedShare: made === 0 ? 0 : missed[task]! / made,
      end: distributionOf(ends.subarray(0, ended)),
    })),
  }
}

/** The problem with every duration as long as it may turn out, for a horizon that holds every run. */
function longestProblem(problem: SchedulingProblem, { durations = [] }: Uncertainty): SchedulingProblem {
  const longest = new Map(durations.map(({ task, most }) => [task, Math.ceil(most)]))
  const { horizon: _, ...open } = problem
  return {
    ...open,
    tasks: problem.tasks.map((task) => ({
      ...task,
      modes: task.modes.map((mode) => ({
        ...mode,
        duration: Math.max(mode.duration, longest.get(task.id) ?? 0),
      })),
    })),
  }
}

/** The policy in numbers: every task once, and a mode that can be done. */
function ranked(
  problem: SchedulingProblem,
  { priority, modes = {} }: Policy,
  { firstMode, givenMode, taskCount }: { firstMode: Int32Array; givenMode: Int32Array; taskCount: number },
): { priority: Int32Array; mode: Int32Array } {
  const indexOf = new Map(problem.tasks.map(({ id }, index) => [id, index]))
  const order = priority.map((id, at) => {
    const task = indexOf.get(id)
    if (task === undefined) throw new ProblemError(`priority[${at}]`, `nothing is called ${id}`)
    return task
  })
  if (order.length !== taskCount || new Set(order).size !== taskCount)
    throw new ProblemError('priority', 'every task once')
  const mode = firstMode.slice(0, taskCount)
  for (const [id, index] of Object.entries(modes)) {
    const task = indexOf.get(id)
    if (task === undefined) throw new ProblemError(`modes.${id}`, `nothing is called ${id}`)
    const found = givenMode.subarray(firstMode[task], firstMode[task + 1]).indexOf(index)
    if (found < 0) throw new ProblemError(`modes.${id}`, `mode ${index} is none that can be done`)
    mode[task] = firstMode[task]! + found
  }
  return { priority: Int32Array.from(order), mode }
}
