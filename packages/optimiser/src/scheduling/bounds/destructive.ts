import type { Project } from '../project.ts'
import { shortestOf } from '../tails.ts'

/**
 * Destructive improvement (Klein and Scholl 1999): a makespan that leads to a contradiction is too short. Each task
 * is relaxed to its shortest duration and least demands; its window is narrowed by lags, by what must certainly be
 * under way (time table) and by pairs that cannot run together, and the work in every interval is compared with what
 * the resources can do in it (energetic reasoning; Baptiste, Le Pape and Nuijten 2001). A task whose `fromEnd` is
 * negative need not end by then, and counts as using nothing.
 */
export function destructiveBound(
  project: Project,
  heads: Int32Array,
  fromEnd: Int32Array,
  lower: number,
  upper: number,
  shouldStop: () => boolean = () => false,
): number {
  const test = new WindowTest(project, heads, fromEnd)
  let bound = lower
  while (bound < upper && !shouldStop() && !test.admits(bound)) bound++
  return bound
}

/** Tasks up to which intervals and pairs are looked at; beyond, it would take seconds. */
const most = { energy: 250, pairs: 800 }

class WindowTest {
  private readonly project: Project
  private readonly heads: Int32Array
  private readonly fromEnd: Int32Array
  private readonly length: Int32Array
  /** Least demand of task j on resource r. */
  private readonly need: Int32Array
  /** Earliest start and latest end. */
  private readonly est: Int32Array
  private readonly lct: Int32Array
  private readonly capacityAt: Int32Array[]
  /** Capacity summed up from time 0. */
  private readonly supply: Float64Array[]

  constructor(project: Project, heads: Int32Array, fromEnd: Int32Array) {
    const { taskCount, firstMode, demand, resourceCount, working, capacity, horizon } = project
    this.project = project
    this.heads = heads
    this.fromEnd = fromEnd
    this.length = shortestOf(project)
    this.est = new Int32Array(taskCount)
    this.lct = new Int32Array(taskCount)
    this.need = new Int32Array(taskCount * resourceCount)
    for (let task = 0; task < taskCount; task++)
      for (let r = 0; r < resourceCount && !working[task] && fromEnd[task]! >= 0; r++) {
        let least = Number.MAX_SAFE_INTEGER
        for (let mode = firstMode[task]!; mode < firstMode[task + 1]!; mode++)
          least = Math.min(least, demand[mode * resourceCount + r]!)
        this.need[task * resourceCount + r] = least
      }
    this.capacityAt = capacity.map(({ from, units }) => {
      const row = new Int32Array(horizon + 1)
      from.forEach((begin, step) => {
        row.fill(units[step]!, begin)
      })
      return row
    })
    this.supply = this.capacityAt.map((row) => {
      const sum = new Float64Array(row.length + 1)
      row.forEach((units, time) => {
        sum[time + 1] = sum[time]! + units
      })
      return sum
    })
  }

  /** Whether no contradiction is found in ending everything by the given time. */
  admits(makespan: number): boolean {
    const { taskCount, deadline } = this.project
    for (let task = 0; task < taskCount; task++) {
      this.est[task] = this.heads[task]!
      this.lct[task] =
        this.fromEnd[task]! < 0 ? deadline[task]! : Math.min(deadline[task]!, makespan - this.fromEnd[task]!)
    }
    for (let rounds = 0; rounds < 50; rounds++) {
      const apart = taskCount > most.pairs ? 0 : this.separatePairs()
      const changes = this.followLags() + apart + this.followTimetable(makespan)
      if (changes < 0 || !this.isOpen()) return false
      if (changes === 0) break
    }
    return taskCount > most.energy || this.hasEnergy()
  }

  private isOpen(): boolean {
    return this.est.every((start, task) => start + this.length[task]! <= this.lct[task]!)
  }

  private followLags(): number {
    const { order, before, taskCount } = this.project
    const { est, lct, length } = this
    let changes = 0
    for (const task of order)
      for (let arc = before.first[task]!; arc < before.first[task + 1]!; arc++) {
        const kind = before.kind[arc]!
        const other = before.task[arc]!
        const reach = est[other]! + (kind & 1 ? 0 : length[other]!) + before.lag[arc]!
        const start = kind < 2 ? reach : reach - length[task]!
        if (start > est[task]!) {
          est[task] = start
          changes++
        }
      }
    for (let at = taskCount - 1; at >= 0; at--) {
      const task = order[at]!
      for (let arc = before.first[task]!; arc < before.first[task + 1]!; arc++) {
        const kind = before.kind[arc]!
        if (kind & 1) continue
        const other = before.task[arc]!
        const end = lct[task]! - (kind < 2 ? length[task]! : 0) - before.lag[arc]!
        if (end < lct[other]!) {
          lct[other] = end
          changes++
        }
      }
    }
    return changes
  }

  /** Two tasks that together need more than is ever there: if one cannot come first, it comes second. */
  private separatePairs(): number {
    const { taskCount, resourceCount, capacity } = this.project
    const { est, lct, length, need } = this
    const most = capacity.map(({ units }) => Math.max(...units))
    let changes = 0
    for (let one = 0; one < taskCount; one++)
      for (let other = 0; other < taskCount; other++) {
        if (one === other || est[one]! + length[one]! + length[other]! <= lct[other]!) continue
        let isApart = false
        for (let r = 0; r < resourceCount && !isApart; r++)
          isApart = need[one * resourceCount + r]! + need[other * resourceCount + r]! > most[r]!
        if (!isApart) continue
        // `one` cannot end before `other` begins, so `other` goes first
        const start = est[other]! + length[other]!
        const end = lct[one]! - length[one]!
        if (start > est[one]!) {
          est[one] = start
          changes++
        }
        if (end < lct[other]!) {
          lct[other] = end
          changes++
        }
      }
    return changes
  }

  /** Negative when more is certainly under way than there is. */
  private followTimetable(makespan: number): number {
    const { taskCount, resourceCount } = this.project
    const { est, lct, length, need } = this
    let changes = 0
    for (let r = 0; r < resourceCount; r++) {
      const busy = new Int32Array(makespan + 1)
      const certain = (task: number): [number, number] => [
        lct[task]! - length[task]!,
        est[task]! + length[task]!,
      ]
      for (let task = 0; task < taskCount; task++) {
        const units = need[task * resourceCount + r]!
        const [from, to] = certain(task)
        for (let time = Math.max(0, from); units > 0 && time < to; time++) busy[time]! += units
      }
      const capacity = this.capacityAt[r]!
      for (let time = 0; time < makespan; time++) if (busy[time]! > capacity[time]!) return -1e9
      for (let task = 0; task < taskCount; task++) {
        const units = need[task * resourceCount + r]!
        if (units === 0 || length[task] === 0) continue
        const [from, to] = certain(task)
        const clashes = (time: number) => {
          const own = time >= from && time < to ? units : 0
          return busy[time]! - own + units > capacity[time]!
        }
        let start = est[task]!
        for (let time = start; time < start + length[task]! && start + length[task]! <= lct[task]!; time++)
          if (clashes(time)) start = time + 1
        let end = lct[task]!
        for (let time = end - 1; time >= end - length[task]! && end - length[task]! >= start; time--)
          if (clashes(time)) end = time
        if (start > est[task]! || end < lct[task]!) {
          est[task] = start
          lct[task] = end
          changes++
          if (start + length[task]! > end) return -1e9
        }
      }
    }
    return changes
  }

  private hasEnergy(): boolean {
    const { taskCount, resourceCount } = this.project
    const { est, lct, length, need } = this
    const counts = (_: number, task: number) => this.fromEnd[task]! >= 0
    const begins = [...new Set(est.filter(counts))]
    const ends = [...new Set(lct.filter(counts))]
    for (let r = 0; r < resourceCount; r++) {
      const users = Array.from({ length: taskCount }, (_, task) => task).filter(
        (task) => need[task * resourceCount + r]! > 0 && length[task]! > 0,
      )
      const supply = this.supply[r]!
      for (const from of begins)
        for (const to of ends) {
          if (to <= from) continue
          const room = supply[to]! - supply[from]!
          let work = 0
          for (const task of users) {
            const time = length[task]!
            const inside = Math.min(time, to - from, est[task]! + time - from, to - lct[task]! + time)
            if (inside > 0) work += inside * need[task * resourceCount + r]!
          }
          if (work > room) return false
        }
    }
    return true
  }
}
