import { firstOrder } from '../first-order.ts'
import { Generator } from '../generate.ts'
import type { Project } from '../project.ts'
import { headsOf, shortestOf, tailsOf } from '../tails.ts'
import { capacityBound } from './capacity.ts'
import { completionBounds } from './completion.ts'
import { destructiveBound } from './destructive.ts'
import { latenessBound } from './lateness.ts'

export interface Bounds {
  heads: Int32Array
  fromStart: Int32Array
  fromEnd: Int32Array
  /** Proven lower bound on the objective, in units of the project. */
  lower: number
}

/** Lower bounds before any search; null when they already show that there is no schedule. */
export function boundsOf(project: Project, shouldStop?: () => boolean): Bounds | null {
  const heads = headsOf(project)
  if (!heads) return null
  const { fromStart, fromEnd } = tailsOf(project)
  const shortest = shortestOf(project)
  const { deadline, horizon, objective } = project
  if (heads.some((time, task) => time + shortest[task]! > deadline[task]!)) return null
  let makespan = capacityBound(project, heads, fromEnd)
  heads.forEach((time, task) => {
    makespan = Math.max(makespan, time + fromStart[task]!)
  })
  if (makespan > horizon) return null
  makespan = destructiveBound(project, heads, fromEnd, makespan, horizon + 1, shouldStop)
  if (makespan > horizon) return null
  if (objective === 'makespan') return { heads, fromStart, fromEnd, lower: makespan }
  return latenessBounds(project, { heads, fromStart, fromEnd, lower: 0 }, shouldStop)
}

/** By what each task with a target waits for, then by what all tasks ask for at the same time. */
function latenessBounds(project: Project, bounds: Bounds, shouldStop?: () => boolean): Bounds | null {
  const { taskCount, target, weight, firstMode, duration, deadline, working } = project
  const heads = bounds.heads.slice()
  const wished = Array.from({ length: taskCount }, (_, task) => task).filter(
    (task) => target[task]! >= 0 && weight[task]! > 0,
  )
  let lower = 0
  for (const [task, end] of completionBounds(project, bounds.heads, wished, shouldStop)) {
    if (end > deadline[task]!) return null
    const longest = Math.max(...duration.subarray(firstMode[task], firstMode[task + 1]))
    if (!working[task]) heads[task] = Math.max(heads[task]!, end - longest)
    lower += weight[task]! * Math.max(0, end - target[task]!)
  }
  return { ...bounds, heads, lower: latenessBound(project, heads, lower, someLateness(project), shouldStop) }
}

/** Lateness of one schedule made by rule, or the most there can be when that is none. */
function someLateness(project: Project): number {
  const { target, weight, deadline } = project
  const generator = new Generator(project)
  const key = new Float64Array(project.taskCount)
  firstOrder(project)(key, null)
  generator.serial(key, project.firstMode.slice(0, project.taskCount))
  if (generator.violation === 0) return generator.objective
  return target.reduce(
    (sum, due, task) => sum + (due < 0 ? 0 : weight[task]! * Math.max(0, deadline[task]! - due)),
    0,
  )
}
