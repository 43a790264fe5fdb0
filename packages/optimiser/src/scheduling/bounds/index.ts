import type { Project } from '../project.ts'
import { headsOf, shortestOf, tailsOf } from '../tails.ts'
import { capacityBound } from './capacity.ts'
import { destructiveBound } from './destructive.ts'

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
  const { deadline, horizon, target, weight } = project
  if (heads.some((time, task) => time + shortest[task]! > deadline[task]!)) return null
  let makespan = capacityBound(project, heads, fromEnd)
  heads.forEach((time, task) => {
    makespan = Math.max(makespan, time + fromStart[task]!)
  })
  if (makespan > horizon) return null
  makespan = destructiveBound(project, heads, fromEnd, makespan, horizon + 1, shouldStop)
  if (makespan > horizon) return null
  let lateness = 0
  heads.forEach((time, task) => {
    if (target[task]! >= 0) lateness += weight[task]! * Math.max(0, time + shortest[task]! - target[task]!)
  })
  return { heads, fromStart, fromEnd, lower: project.objective === 'makespan' ? makespan : lateness }
}
