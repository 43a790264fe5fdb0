import type { Project } from './project.ts'

/**
 * Least time to the end of everything, from the start of each task (by shortest modes) and from its end, by minimal
 * lags.
 */
export function tailsOf(project: Project): { fromStart: Int32Array; fromEnd: Int32Array } {
  const { taskCount, order, behind } = project
  const shortest = shortestOf(project)
  const fromStart = new Int32Array(taskCount)
  const fromEnd = new Int32Array(taskCount)
  for (let at = taskCount - 1; at >= 0; at--) {
    const task = order[at]!
    let [start, end] = [0, 0]
    for (let arc = behind.first[task]!; arc < behind.first[task + 1]!; arc++) {
      const other = behind.task[arc]!
      const kind = behind.kind[arc]!
      const reach = behind.lag[arc]! + (kind < 2 ? fromStart[other]! : fromEnd[other]!)
      if (kind & 1) start = Math.max(start, reach)
      else end = Math.max(end, reach)
    }
    fromEnd[task] = end
    fromStart[task] = Math.max(start, end + shortest[task]!)
  }
  return { fromStart, fromEnd }
}

/**
 * Least start of each task by releases, shortest modes, minimal and maximal lags; null when the lags contradict each
 * other, so that there is no schedule at all.
 */
export function headsOf(project: Project): Int32Array | null {
  const { taskCount, order, before, release, ceilings, horizon, working } = project
  const [shortest, longest] = [shortestOf(project), longestOf(project)]
  const heads = release.slice()
  for (let rounds = 0; rounds <= taskCount; rounds++) {
    for (const task of order)
      for (let arc = before.first[task]!; arc < before.first[task + 1]!; arc++) {
        const other = before.task[arc]!
        const kind = before.kind[arc]!
        const from = heads[other]! + (kind & 1 ? 0 : shortest[other]!) + before.lag[arc]!
        heads[task] = Math.max(heads[task]!, kind < 2 ? from : from - shortest[task]!)
      }
    let changes = 0
    for (const { from, to, kind, lag } of ceilings) {
      if (!(kind & 1) && working[from]) continue
      const reached = heads[to]! + (kind < 2 ? 0 : shortest[to]!) - lag
      const least = kind & 1 ? reached : reached - longest[from]!
      if (least > heads[from]!) {
        heads[from] = least
        changes++
      }
    }
    if (heads.some((time) => time > horizon)) return null
    if (changes === 0) return heads
  }
  return null
}

/** Longest duration of each task. */
function longestOf({ taskCount, firstMode, duration }: Project): Int32Array {
  return Int32Array.from({ length: taskCount }, (_, task) =>
    duration.subarray(firstMode[task], firstMode[task + 1]).reduce((most, time) => Math.max(most, time), 0),
  )
}

/** Shortest duration of each task. */
export function shortestOf({ taskCount, firstMode, duration }: Project): Int32Array {
  return Int32Array.from({ length: taskCount }, (_, task) => {
    let least = duration[firstMode[task]!]!
    for (let mode = firstMode[task]! + 1; mode < firstMode[task + 1]!; mode++)
      least = Math.min(least, duration[mode]!)
    return least
  })
}
