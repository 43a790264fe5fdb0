import type { Project } from './project.ts'
import type { Timetable } from './timetable.ts'

/** What the tasks that already stand demand of one that does not: lags, set-up at places, deadlines. */
export class LagWindow {
  /** The task that would have to come later, after {@link overrun} returned more than 0. */
  cause = -1
  private readonly project: Project
  private readonly start: Int32Array
  private readonly end: Int32Array
  private readonly stands: Uint8Array

  constructor(project: Project, start: Int32Array, end: Int32Array) {
    this.project = project
    this.start = start
    this.end = end
    this.stands = new Uint8Array(project.taskCount)
  }

  clear(): void {
    this.stands.fill(0)
  }

  stand(task: number): void {
    this.stands[task] = 1
  }

  lift(task: number): void {
    this.stands[task] = 0
  }

  /** Lower bound on the start by release, minimal lags from all predecessors, and maximal lags towards what stands. */
  earliestStart(task: number, mode: number): number {
    const { before, release, duration, ceilings } = this.project
    const { start, end } = this
    let least = release[task]!
    for (let arc = before.first[task]!; arc < before.first[task + 1]!; arc++) {
      const other = before.task[arc]!
      const kind = before.kind[arc]!
      const from = (kind & 1 ? start[other]! : end[other]!) + before.lag[arc]!
      const time = kind < 2 ? from : from - duration[mode]!
      if (time > least) least = time
    }
    if (ceilings.length > 0)
      for (const index of this.project.ceilingsOf[task]!) {
        const { from, to, kind, lag } = ceilings[index]!
        if (from !== task || !this.stands[to]) continue
        const reached = (kind < 2 ? start[to]! : end[to]!) - lag
        const time = kind & 1 ? reached : reached - duration[mode]!
        if (time > least) least = time
      }
    return least
  }

  /** Earliest start from `from` on that fits resources, calendar, lags on the end and the set-up of its place. */
  fit(timetable: Timetable, task: number, mode: number, from: number): number {
    const { place, guests, working } = this.project
    for (let at = from; ; ) {
      at = timetable.earliest(task, mode, at)
      if (at < 0) return at
      const shortfall = working[task] ? this.leastEnd(task) - timetable.end : 0
      let next = shortfall > 0 ? at + 1 : at
      if (place[task]! >= 0)
        for (const other of guests[place[task]!]!)
          if (this.stands[other] && this.collide(task, other, at, timetable.end))
            next = Math.max(next, this.end[other]! + this.setUpTime(other, task))
      if (next === at) return at
      at = next
    }
  }

  /** With a calendar an end may be later than start and duration say, so lags on ends are looked at again. */
  private leastEnd(task: number): number {
    const { before } = this.project
    let least = 0
    for (let arc = before.first[task]!; arc < before.first[task + 1]!; arc++) {
      const kind = before.kind[arc]!
      if (kind < 2) continue
      const other = before.task[arc]!
      least = Math.max(least, (kind & 1 ? this.start[other]! : this.end[other]!) + before.lag[arc]!)
    }
    return least
  }

  setUpTime(first: number, second: number): number {
    const { place, family, setUp, familyCount } = this.project
    const at = place[first]!
    return setUp[at]![family[first]! * familyCount[at]! + family[second]!]!
  }

  /** Whether a stay would overlap another family's at the same place, or leave no time to set up. */
  collide(task: number, other: number, start: number, end: number): boolean {
    if (task === other || this.project.family[task] === this.project.family[other]) return false
    const isAfter = start >= this.end[other]! + this.setUpTime(other, task)
    return !isAfter && this.start[other]! < end + this.setUpTime(task, other)
  }

  /** How much later than a maximal lag allows this stay would be, and through whom (`cause`). */
  overrun(task: number, start: number, end: number): number {
    let worst = 0
    for (const index of this.project.ceilingsOf[task]!) {
      const { from, to, kind, lag } = this.project.ceilings[index]!
      if (to !== task || !this.stands[from]) continue
      const late = (kind < 2 ? start : end) - (kind & 1 ? this.start[from]! : this.end[from]!) - lag
      if (late > worst) {
        worst = late
        this.cause = from
      }
    }
    return worst
  }

  /** Latest end by deadline, minimal and maximal lags and set-ups towards everything, when all stands. */
  latestEnd(task: number, mode: number): number {
    const { behind, duration, deadline, ceilings, ceilingsOf, place, guests } = this.project
    const { start, end } = this
    let most = deadline[task]!
    for (let arc = behind.first[task]!; arc < behind.first[task + 1]!; arc++) {
      const other = behind.task[arc]!
      const kind = behind.kind[arc]!
      const to = (kind < 2 ? start[other]! : end[other]!) - behind.lag[arc]!
      most = Math.min(most, kind & 1 ? to + duration[mode]! : to)
    }
    for (const index of ceilingsOf[task]!) {
      const { from, to, kind, lag } = ceilings[index]!
      if (to !== task) continue
      const reached = (kind & 1 ? start[from]! : end[from]!) + lag
      most = Math.min(most, kind < 2 ? reached + duration[mode]! : reached)
    }
    if (place[task]! >= 0)
      for (const other of guests[place[task]!]!)
        if (this.project.family[other] !== this.project.family[task] && start[other]! >= end[task]!)
          most = Math.min(most, start[other]! - this.setUpTime(task, other))
    return most
  }

  /** Whether a stay keeps every lag, deadline and set-up towards what stands. */
  admits(task: number, mode: number, at: number, until: number): boolean {
    const { start, end } = this
    const [oldStart, oldEnd] = [start[task]!, end[task]!]
    start[task] = at
    end[task] = until
    const isFine =
      until <= this.project.deadline[task]! &&
      at >= this.earliestStart(task, mode) &&
      until >= this.leastEnd(task) &&
      this.overrun(task, at, until) === 0 &&
      this.keepsSuccessors(task) &&
      (this.project.place[task]! < 0 ||
        this.project.guests[this.project.place[task]!]!.every(
          (other) => !this.collide(task, other, at, until),
        ))
    start[task] = oldStart
    end[task] = oldEnd
    return isFine
  }

  private keepsSuccessors(task: number): boolean {
    const { behind } = this.project
    for (let arc = behind.first[task]!; arc < behind.first[task + 1]!; arc++) {
      const other = behind.task[arc]!
      const kind = behind.kind[arc]!
      const from = (kind & 1 ? this.start[task]! : this.end[task]!) + behind.lag[arc]!
      if ((kind < 2 ? this.start[other]! : this.end[other]!) < from) return false
    }
    return true
  }

  /** Sum of what deadlines, maximal lags and stocks are overrun by. */
  violation(mode: Int32Array): number {
    const { deadline, ceilings, stock, consumption, taskCount } = this.project
    let sum = 0
    for (let task = 0; task < taskCount; task++)
      if (this.end[task]! > deadline[task]!) sum += this.end[task]! - deadline[task]!
    for (const { from, to, kind, lag } of ceilings) {
      const reached = kind < 2 ? this.start[to]! : this.end[to]!
      sum += Math.max(0, reached - (kind & 1 ? this.start[from]! : this.end[from]!) - lag)
    }
    for (let k = 0; k < stock.length; k++) {
      let used = 0
      for (let task = 0; task < taskCount; task++) used += consumption[mode[task]! * stock.length + k]!
      sum += Math.max(0, used - stock[k]!)
    }
    return sum
  }
}
