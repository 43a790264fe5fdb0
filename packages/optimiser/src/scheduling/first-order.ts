import type { Project } from './project.ts'
import { shortestOf, tailsOf } from './tails.ts'

/** Writes an order to begin with into `key`; blurred, and of the rules by any share, where there is chance. */
export type FirstOrder = (key: Float64Array, random: (() => number) | null) => void

/** How far chance moves a task, in the span of the rule. */
const blur = 0.8

/** For the makespan by latest start, for lateness between latest start and the weight that waits for a task. */
export function firstOrder(project: Project): FirstOrder {
  const blurred = (value: number, span: number, random: (() => number) | null) =>
    value + (random ? (random() - 0.5) * span * blur : 0)
  if (project.objective === 'makespan') {
    const tails = tailsOf(project).fromStart
    const span = tails.reduce((most, tail) => Math.max(most, tail), 0)
    return (key, random) => {
      for (let task = 0; task < key.length; task++) key[task] = blurred(-tails[task]!, span, random)
    }
  }
  const { latestStart, worth } = urgencyOf(project)
  const some = latestStart.filter((time) => time < Number.POSITIVE_INFINITY)
  const [soonest, last] = [Math.min(...some), Math.max(...some)]
  const span = Math.max(1, last - soonest, ...tailsOf(project).fromStart)
  return (key, random) => {
    const haste = span * (random ? 2 * random() : 1)
    for (let task = 0; task < key.length; task++) {
      const time = Math.min(latestStart[task]!, last + 2 * span)
      key[task] = blurred(time - haste * worth[task]!, span, random)
    }
  }
}

/**
 * The latest start of each task by the target that presses most of what waits for it, its own included, and the weight
 * that waits for it by the time the way there takes (Smith 1956), from 0 to 1.
 */
function urgencyOf(project: Project): { latestStart: Float64Array; worth: Float64Array } {
  const { taskCount, order, behind, target, weight } = project
  const shortest = shortestOf(project)
  const latestStart = new Float64Array(taskCount).fill(Number.POSITIVE_INFINITY)
  const worth = new Float64Array(taskCount)
  const way = new Float64Array(taskCount)
  for (let at = taskCount - 1; at >= 0; at--) {
    const task = order[at]!
    const time = shortest[task]!
    if (target[task]! >= 0) {
      latestStart[task] = target[task]! - time
      worth[task] = weight[task]! / Math.max(1, time)
    }
    way[task] = Math.max(1, time)
    for (let arc = behind.first[task]!; arc < behind.first[task + 1]!; arc++) {
      const next = behind.task[arc]!
      latestStart[task] = Math.min(latestStart[task]!, latestStart[next]! - behind.lag[arc]! - time)
      const onward = (worth[next]! * way[next]!) / (way[next]! + time)
      if (onward <= worth[task]!) continue
      worth[task] = onward
      way[task] = way[next]! + time
    }
  }
  const most = Math.max(Number.MIN_VALUE, ...worth)
  return { latestStart, worth: worth.map((value) => value / most) }
}
