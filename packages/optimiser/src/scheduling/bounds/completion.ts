import type { Project } from '../project.ts'
import { shortestOf } from '../tails.ts'
import { capacityBound } from './capacity.ts'
import { destructiveBound } from './destructive.ts'

/** Looks at a task, for all targets together, beyond which a bound would take seconds. */
const mostLooks = 300_000_000

/**
 * Earliest end of each given task that its own predecessors leave possible: the bounds on the end of everything, with
 * the end of this task in its place. What need not be done before it counts for nothing. Of large projects only the
 * energy is looked at, or only the lags.
 */
export function completionBounds(
  project: Project,
  heads: Int32Array,
  tasks: number[],
  shouldStop?: () => boolean,
): Map<number, number> {
  const { taskCount, resourceCount, horizon } = project
  const shortest = shortestOf(project)
  const looks = tasks.length * resourceCount * taskCount ** 2
  return new Map(
    tasks.map((task) => {
      let end = heads[task]! + shortest[task]!
      const toTask = timeTo(project, task, shortest)
      if (looks <= mostLooks) end = Math.max(end, capacityBound(project, heads, toTask))
      if (looks * taskCount <= mostLooks && end <= horizon)
        end = destructiveBound(project, heads, toTask, end, horizon + 1, shouldStop)
      return [task, end]
    }),
  )
}

/** Least time from the end of each task to the end of a given one, by minimal lags; −1 where nothing demands any. */
function timeTo(project: Project, end: number, shortest: Int32Array): Int32Array {
  const { taskCount, order, behind } = project
  const fromStart = new Int32Array(taskCount).fill(-1)
  const fromEnd = new Int32Array(taskCount).fill(-1)
  for (let at = taskCount - 1; at >= 0; at--) {
    const task = order[at]!
    if (task === end) fromEnd[task] = 0
    for (let arc = behind.first[task]!; arc < behind.first[task + 1]!; arc++) {
      const kind = behind.kind[arc]!
      const onward = (kind < 2 ? fromStart : fromEnd)[behind.task[arc]!]!
      if (onward < 0) continue
      const own = kind & 1 ? fromStart : fromEnd
      own[task] = Math.max(own[task]!, onward + behind.lag[arc]!)
    }
    if (fromEnd[task]! >= 0) fromStart[task] = Math.max(fromStart[task]!, fromEnd[task]! + shortest[task]!)
  }
  return fromEnd
}
