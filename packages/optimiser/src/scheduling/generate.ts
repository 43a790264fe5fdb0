import { LagWindow } from './lag-window.ts'
import { objectiveOf } from './objective.ts'
import type { Project } from './project.ts'
import { Timetable } from './timetable.ts'

/** How often a task is moved so that one waited for within a maximal lag comes later. */
const mostDelays = 40

/**
 * Makes schedules of one project from priorities (least first) and modes. The last one made stands in `start`,
 * `end` and `mode`; `schedules` counts them. A schedule may overrun deadlines or maximal lags; `violation` says by
 * how much, and 0 makes it a plan.
 */
export class Generator {
  readonly project: Project
  readonly start: Int32Array
  readonly end: Int32Array
  readonly mode: Int32Array
  /** Objective in units of the project; meaningful when nothing is violated. */
  objective = 0
  violation = 0
  schedules = 0
  readonly timetable: Timetable
  readonly window: LagWindow
  private readonly waiting: Int32Array
  private readonly waitingAtFirst: Int32Array
  private readonly eligible: Int32Array
  private readonly floor: Int32Array
  private hasFailed = false

  constructor(project: Project) {
    const { taskCount, before } = project
    this.project = project
    this.start = new Int32Array(taskCount)
    this.end = new Int32Array(taskCount)
    this.mode = project.firstMode.slice(0, taskCount)
    this.timetable = new Timetable(project)
    this.window = new LagWindow(project, this.start, this.end)
    this.waiting = new Int32Array(taskCount)
    this.waitingAtFirst = Int32Array.from(this.waiting, (_, j) => before.first[j + 1]! - before.first[j]!)
    this.eligible = new Int32Array(taskCount)
    this.floor = new Int32Array(taskCount)
  }

  /** Serial generation (Kelley 1963): of the tasks whose predecessors stand, the first by priority, as early as it fits. */
  serial(priority: ArrayLike<number>, mode: Int32Array): void {
    this.begin(mode)
    if (this.project.ceilings.length === 0) {
      this.pass(priority)
    } else {
      this.floor.fill(0)
      for (let delays = 0; !this.pass(priority) && delays < mostDelays; delays++);
    }
    this.settle()
  }

  /** Parallel generation (Bedworth and Bailey 1982): always the task that can start first, by priority among equals. */
  parallel(priority: ArrayLike<number>, mode: Int32Array): void {
    this.begin(mode)
    const { timetable, window, eligible, floor } = this
    let open = this.reset()
    for (let at = 0; at < open; at++)
      floor[eligible[at]!] = window.earliestStart(eligible[at]!, mode[eligible[at]!]!)
    while (open > 0) {
      let best = 0
      for (let at = 1; at < open; at++) {
        const [task, first] = [eligible[at]!, eligible[best]!]
        const sooner = floor[task]! - floor[first]!
        if (sooner < 0 || (sooner === 0 && priority[task]! < priority[first]!)) best = at
      }
      const task = eligible[best]!
      const at = window.fit(timetable, task, mode[task]!, floor[task]!)
      if (at < 0) {
        this.fail()
        break
      }
      if (at > floor[task]!) {
        floor[task] = at
        continue
      }
      eligible[best] = eligible[--open]!
      const first = open
      open = this.stand(task, at, open)
      for (let next = first; next < open; next++)
        floor[eligible[next]!] = window.earliestStart(eligible[next]!, mode[eligible[next]!]!)
    }
    this.settle()
  }

  private begin(mode: Int32Array): void {
    this.schedules++
    this.hasFailed = false
    this.mode.set(mode)
  }

  /** Nothing stands any more; returns how many tasks are eligible. */
  private reset(): number {
    this.timetable.clear()
    this.window.clear()
    this.waiting.set(this.waitingAtFirst)
    let open = 0
    for (let task = 0; task < this.waiting.length; task++)
      if (this.waiting[task] === 0) this.eligible[open++] = task
    return open
  }

  /** The task stands; those that waited only for it become eligible. */
  private stand(task: number, at: number, open: number): number {
    const { behind } = this.project
    this.start[task] = at
    this.end[task] = this.timetable.end
    this.timetable.put(task, this.mode[task]!, at, this.timetable.end)
    this.window.stand(task)
    let count = open
    for (let arc = behind.first[task]!; arc < behind.first[task + 1]!; arc++) {
      const next = behind.task[arc]!
      if (--this.waiting[next]! === 0) this.eligible[count++] = next
    }
    return count
  }

  /** One pass; false when a task had to be delayed for a maximal lag and the pass should be made again. */
  private pass(priority: ArrayLike<number>): boolean {
    const { timetable, window, eligible, start, mode } = this
    const { isPlain, ceilings } = this.project
    let open = this.reset()
    while (open > 0) {
      let best = 0
      for (let at = 1; at < open; at++) if (priority[eligible[at]!]! < priority[eligible[best]!]!) best = at
      const task = eligible[best]!
      eligible[best] = eligible[--open]!
      const m = mode[task]!
      let from = window.earliestStart(task, m)
      if (ceilings.length > 0 && this.floor[task]! > from) from = this.floor[task]!
      const at = isPlain ? timetable.earliest(task, m, from) : window.fit(timetable, task, m, from)
      if (at < 0) return this.fail()
      if (ceilings.length > 0) {
        const late = window.overrun(task, at, timetable.end)
        if (late > 0) {
          const cause = window.cause
          if (this.floor[cause]! < start[cause]! + late) {
            this.floor[cause] = start[cause]! + late
            return false
          }
        }
      }
      open = this.stand(task, at, open)
    }
    return true
  }

  /** Nothing fits before the horizon: the schedule is worth nothing. */
  private fail(): true {
    this.hasFailed = true
    return true
  }

  /** Takes the schedule that stands in `start`, `end` and `mode` as it is, for {@link justify}. */
  adopt(start: Int32Array, end: Int32Array, mode: Int32Array): void {
    this.hasFailed = false
    this.start.set(start)
    this.end.set(end)
    this.mode.set(mode)
    this.timetable.clear()
    this.window.clear()
    for (let task = 0; task < start.length; task++) {
      this.timetable.put(task, mode[task]!, start[task]!, end[task]!)
      this.window.stand(task)
    }
    this.settle()
  }

  /** Works out objective and violation of what stands. */
  settle(): void {
    this.objective = this.hasFailed ? Number.POSITIVE_INFINITY : objectiveOf(this.project, this.end)
    if (this.hasFailed) this.violation = Number.POSITIVE_INFINITY
    else this.violation = this.project.isPlain ? 0 : this.window.violation(this.mode)
  }
}
