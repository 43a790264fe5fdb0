import type { Project } from './project.ts'

/** What is free at each time, while tasks are put in and taken out again. */
export class Timetable {
  readonly project: Project
  /** Exclusive end of the last stay found by {@link earliest} or {@link latest}. */
  end = 0
  private readonly free: Int32Array[]
  private readonly single: Int32Array
  private touched = 0

  constructor(project: Project) {
    this.project = project
    this.free = project.packedFree.map((word) => word.slice())
    this.single = this.free[0]!
  }

  /** Back to nothing scheduled. */
  clear(): void {
    for (let w = 0; w < this.free.length; w++)
      this.free[w]!.set(this.project.packedFree[w]!.subarray(0, this.touched))
    this.touched = 0
  }

  put(task: number, mode: number, start: number, end: number): void {
    this.add(task, mode, start, end, -1)
    if (end > this.touched) this.touched = end
  }

  take(task: number, mode: number, start: number, end: number): void {
    this.add(task, mode, start, end, 1)
  }

  private add(task: number, mode: number, start: number, end: number, sign: number): void {
    const { words, packedDemand, working } = this.project
    const mask = working[task]
    for (let w = 0; w < words; w++) {
      const units = sign * packedDemand[mode * words + w]!
      if (units === 0) continue
      const free = this.free[w]!
      if (mask) for (let time = start; time < end; time++) free[time]! += mask[time] ? units : 0
      else for (let time = start; time < end; time++) free[time]! += units
    }
  }

  /** Earliest start from `from` on at which the mode fits; −1 when there is none before the horizon. */
  earliest(task: number, mode: number, from: number): number {
    const { duration, horizon, working, words } = this.project
    const length = duration[mode]!
    if (from + length > horizon) return -1
    if (working[task]) return this.earliestInCalendar(task, mode, from)
    if (length === 0) {
      this.end = from
      return from
    }
    return words === 1 ? this.earliestOfOneWord(mode, from, length) : this.earliestOfWords(mode, from, length)
  }

  private earliestOfOneWord(mode: number, from: number, length: number): number {
    const { packedDemand, guard: guards, horizon } = this.project
    const free = this.single
    const units = packedDemand[mode]!
    const guard = guards[0]!
    let start = from
    let unseen = from
    let time = start + length - 1
    while (time >= unseen) {
      if (((free[time]! - units) & guard) === guard) time--
      else {
        unseen = start + length
        start = time + 1
        if (start + length > horizon) return -1
        time = start + length - 1
      }
    }
    this.end = start + length
    return start
  }

  private earliestOfWords(mode: number, from: number, length: number): number {
    let start = from
    let unseen = from
    let time = start + length - 1
    while (time >= unseen) {
      if (this.fits(mode, time)) time--
      else {
        unseen = start + length
        start = time + 1
        if (start + length > this.project.horizon) return -1
        time = start + length - 1
      }
    }
    this.end = start + length
    return start
  }

  private earliestInCalendar(task: number, mode: number, from: number): number {
    const { duration, horizon, working } = this.project
    const mask = working[task]!
    const length = duration[mode]!
    this.end = from
    if (length === 0) return from
    let start = -1
    let done = 0
    for (let time = from; time < horizon; time++) {
      if (!mask[time]) continue
      if (!this.fits(mode, time)) {
        start = -1
        done = 0
        continue
      }
      if (done++ === 0) start = time
      if (done === length) {
        this.end = time + 1
        return start
      }
    }
    return -1
  }

  /** Latest start from `least` on with its end by `limit`; −1 when there is none. */
  latest(task: number, mode: number, least: number, limit: number): number {
    const { duration, working } = this.project
    const mask = working[task]
    const length = duration[mode]!
    this.end = limit
    if (length === 0) return limit
    let done = 0
    for (let time = limit - 1; time >= least; time--) {
      if (mask && !mask[time]) continue
      if (!this.fits(mode, time)) {
        done = 0
        continue
      }
      if (done++ === 0) this.end = time + 1
      if (done === length) return time
    }
    return -1
  }

  fits(mode: number, time: number): boolean {
    const { words, packedDemand, guard } = this.project
    for (let w = 0; w < words; w++)
      if (((this.free[w]![time]! - packedDemand[mode * words + w]!) & guard[w]!) !== guard[w]!) return false
    return true
  }
}
