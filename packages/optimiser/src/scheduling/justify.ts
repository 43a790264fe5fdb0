import type { Generator } from './generate.ts'
import { objectiveOf } from './objective.ts'

/**
 * Forward-backward improvement (double justification; Valls, Ballestín and Quintanilla 2005) of what stands in the
 * generator: every task as late as it can within the makespan, last end first, then as early as it can, first start
 * first. Each pass counts as one schedule. The result is a plan again and never ends later.
 */
export function justify(generator: Generator): void {
  const { project, start, end, mode, timetable, window } = generator
  const taskCount = project.taskCount
  let makespan = 0
  for (let task = 0; task < taskCount; task++) if (end[task]! > makespan) makespan = end[task]!

  for (const task of sortedBy(taskCount, (a, b) => end[b]! - end[a]! || b - a)) {
    const m = mode[task]!
    const limit = Math.min(makespan, window.latestEnd(task, m))
    if (limit <= end[task]!) continue
    timetable.take(task, m, start[task]!, end[task]!)
    const at = timetable.latest(task, m, start[task]! + 1, limit)
    if (at >= 0 && (project.isPlain || window.admits(task, m, at, timetable.end))) {
      start[task] = at
      end[task] = timetable.end
    }
    timetable.put(task, m, start[task]!, end[task]!)
  }

  for (const task of sortedBy(taskCount, (a, b) => start[a]! - start[b]! || a - b)) {
    const m = mode[task]!
    timetable.take(task, m, start[task]!, end[task]!)
    const at = window.fit(timetable, task, m, window.earliestStart(task, m))
    if (at >= 0 && at < start[task]! && (project.isPlain || window.admits(task, m, at, timetable.end))) {
      start[task] = at
      end[task] = timetable.end
    }
    timetable.put(task, m, start[task]!, end[task]!)
  }
  generator.schedules += 2
  generator.objective = objectiveOf(project, end)
}

function sortedBy(count: number, compare: (a: number, b: number) => number): number[] {
  return Array.from({ length: count }, (_, task) => task).sort(compare)
}
