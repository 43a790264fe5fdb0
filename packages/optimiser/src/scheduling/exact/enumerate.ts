import { LagWindow } from '../lag-window.ts'
import { objectiveOf } from '../objective.ts'
import type { Plan, Project } from '../project.ts'
import { shortestOf } from '../tails.ts'
import { Timetable } from '../timetable.ts'

/** Largest project, and most steps, for which all schedules are looked at. */
const most = { tasks: 14, steps: 60_000 }

/**
 * Whether the best schedule is among those made by inserting tasks by start, each as early as it fits: true for a
 * regular objective as long as nothing is bounded from above by a maximal lag, and a waiting task starts no earlier
 * than the one it waits for.
 */
export function isEnumerable({ taskCount, ceilings, before }: Project): boolean {
  return (
    taskCount <= most.tasks &&
    ceilings.length === 0 &&
    before.kind.every((kind) => kind < 2) &&
    before.lag.every((lag) => lag >= 0)
  )
}

/** Looks at every such schedule, as far as the bound lets it be the best; `isComplete` tells whether it came to the end. */
export function enumerate(
  project: Project,
  heads: Int32Array,
  fromStart: Int32Array,
  lower: number,
): { plan: Plan | null; isComplete: boolean; schedules: number } {
  const { taskCount, firstMode, before, deadline, stock, consumption, target, weight } = project
  const start = new Int32Array(taskCount)
  const end = new Int32Array(taskCount)
  const mode = new Int32Array(taskCount)
  const stands = new Uint8Array(taskCount)
  const window = new LagWindow(project, start, end)
  const timetable = new Timetable(project)
  const shortest = shortestOf(project)
  const used = new Float64Array(stock.length)
  let plan: Plan | null = null
  let steps = 0
  let schedules = 0

  const boundFrom = (last: number) => {
    let bound = 0
    for (let task = 0; task < taskCount; task++) {
      const from = stands[task] ? start[task]! : Math.max(heads[task]!, last)
      if (project.objective === 'makespan')
        bound = Math.max(bound, stands[task] ? end[task]! : 0, from + fromStart[task]!)
      else if (target[task]! >= 0) {
        const until = stands[task] ? end[task]! : from + shortest[task]!
        bound += weight[task]! * Math.max(0, until - target[task]!)
      }
    }
    return bound
  }

  const extend = (count: number, last: number): void => {
    if (steps++ >= most.steps || (plan && plan.objective <= lower)) return
    if (count === taskCount) {
      schedules++
      const objective = objectiveOf(project, end)
      if (!plan || objective < plan.objective)
        plan = { start: start.slice(), end: end.slice(), mode: mode.slice(), objective }
      return
    }
    if (plan && boundFrom(last) >= plan.objective) return
    for (const { task, m, at, until } of stepsFrom(last)) {
      start[task] = at
      end[task] = until
      mode[task] = m
      stands[task] = 1
      window.stand(task)
      timetable.put(task, m, at, until)
      for (let k = 0; k < stock.length; k++) used[k]! += consumption[m * stock.length + k]!
      extend(count + 1, at)
      for (let k = 0; k < stock.length; k++) used[k]! -= consumption[m * stock.length + k]!
      timetable.take(task, m, at, until)
      window.lift(task)
      stands[task] = 0
    }
  }

  const stepsFrom = (last: number) => {
    const found: { task: number; m: number; at: number; until: number }[] = []
    for (let task = 0; task < taskCount; task++) {
      if (stands[task]) continue
      const waits = before.task
        .subarray(before.first[task], before.first[task + 1])
        .some((other) => !stands[other])
      if (waits) continue
      for (let m = firstMode[task]!; m < firstMode[task + 1]!; m++) {
        if (stock.some((units, k) => used[k]! + consumption[m * stock.length + k]! > units)) continue
        const at = window.fit(timetable, task, m, window.earliestStart(task, m))
        const until = timetable.end
        if (at >= last && until <= deadline[task]!) found.push({ task, m, at, until })
      }
    }
    return found.sort((a, b) => a.at - b.at || fromStart[b.task]! - fromStart[a.task]! || a.until - b.until)
  }

  extend(0, 0)
  return { plan, isComplete: steps <= most.steps, schedules }
}
