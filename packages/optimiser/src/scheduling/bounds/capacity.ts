import type { Project } from '../project.ts'

/** Of larger projects only the first heads are looked at. */
const mostBegins = 500

/**
 * Energy bound on the end of everything: of the tasks that cannot start before h and leave at least q after their
 * end, all work on a resource must be done in between; the resource needs until some time for it. The best over all
 * resources and all h and q that occur. A task whose `fromEnd` is negative has no part in it.
 */
export function capacityBound(project: Project, heads: Int32Array, fromEnd: Int32Array): number {
  const { taskCount, firstMode, demand, duration, resourceCount } = project
  let bound = 0
  for (let r = 0; r < resourceCount; r++) {
    const energy = new Float64Array(taskCount)
    const users: number[] = []
    for (let task = 0; task < taskCount; task++) {
      let least = Number.POSITIVE_INFINITY
      for (let mode = firstMode[task]!; mode < firstMode[task + 1]!; mode++)
        least = Math.min(least, demand[mode * resourceCount + r]! * duration[mode]!)
      energy[task] = least
      if (least > 0 && fromEnd[task]! >= 0) users.push(task)
    }
    users.sort((a, b) => fromEnd[b]! - fromEnd[a]!)
    const until = finisher(project, r)
    const begins = [...new Set(users.map((task) => heads[task]!))].sort((a, b) => a - b).slice(0, mostBegins)
    for (const head of begins) {
      let work = 0
      for (const task of users) {
        if (heads[task]! < head) continue
        work += energy[task]!
        bound = Math.max(bound, until(head, work) + fromEnd[task]!)
      }
    }
  }
  return bound
}

/** Earliest end of so much work on one resource begun at a given time, if nothing of it lies idle. */
function finisher({ capacity, horizon }: Project, r: number): (head: number, work: number) => number {
  const { from, units } = capacity[r]!
  return (head, work) => {
    let left = work
    for (let step = 0; step < from.length; step++) {
      const begin = Math.max(head, from[step]!)
      const end = from[step + 1] ?? Number.POSITIVE_INFINITY
      if (end <= begin || units[step] === 0) continue
      if (left <= units[step]! * (end - begin)) return begin + Math.ceil(left / units[step]!)
      left -= units[step]! * (end - begin)
    }
    return horizon + 1
  }
}
