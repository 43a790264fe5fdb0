import { endsOf } from '../exact/ends-by-start.ts'
import type { Project } from '../project.ts'
import type { PricedDemands, Stays } from './priced-demands.ts'

/** Puts every task, by itself, where its lateness and the prices of what it uses cost least. */
export class CheapestStays implements Stays {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly mode: Int32Array
  private readonly project: Project
  private readonly heads: Int32Array
  /** What working from time 0 on costs a unit of each resource, by calendar (null: always) and resource. */
  private readonly paid: Map<Uint8Array | null, Float64Array[]>
  /** End by start of a mode whose calendar pauses it; −1 where it cannot start. */
  private readonly ends: (number[] | undefined)[] = []
  private readonly ofStart: Float64Array
  private readonly ofEnd: Float64Array

  constructor(project: Project, heads: Int32Array) {
    const { taskCount, resourceCount, horizon, working, firstMode, duration } = project
    this.project = project
    this.heads = heads
    this.start = new Int32Array(taskCount)
    this.end = new Int32Array(taskCount)
    this.mode = new Int32Array(taskCount)
    this.ofStart = new Float64Array(taskCount)
    this.ofEnd = new Float64Array(taskCount)
    this.paid = new Map(
      [...new Set(working)].map((mask) => [
        mask,
        Array.from({ length: resourceCount }, () => new Float64Array(horizon + 1)),
      ]),
    )
    const known = new Map<string, number[]>()
    working.forEach((mask, task) => {
      for (let mode = firstMode[task]!; mask && mode < firstMode[task + 1]!; mode++) {
        const name = `${working.indexOf(mask)} ${duration[mode]}`
        if (duration[mode]! > 0 && !known.has(name)) known.set(name, endsOf(mask, duration[mode]!, horizon))
        this.ends[mode] = known.get(name)
      }
    })
  }

  /** The cost of the cheapest stays; infinite when a task has none before its deadline. */
  choose(demands: PricedDemands): number {
    const { taskCount, firstMode, stock, consumption } = this.project
    this.payFor(demands)
    demands.priceTimes(this.ofStart, this.ofEnd)
    let sum = 0
    for (let task = 0; task < taskCount; task++) {
      let least = Number.POSITIVE_INFINITY
      for (let mode = firstMode[task]!; mode < firstMode[task + 1]!; mode++) {
        let base = 0
        for (let k = 0; k < stock.length; k++)
          base += demands.price[demands.firstStock + k]! * consumption[mode * stock.length + k]!
        least = this.improve(task, mode, base, least)
      }
      sum += least
    }
    return sum
  }

  private payFor({ price }: PricedDemands): void {
    const { horizon } = this.project
    for (const [mask, rows] of this.paid)
      rows.forEach((row, r) => {
        for (let time = 0; time < horizon; time++)
          row[time + 1] = row[time]! + (mask && !mask[time] ? 0 : price[r * horizon + time]!)
      })
  }

  /** Looks at all stays in one mode; keeps the cheapest, and returns what it costs. */
  private improve(task: number, mode: number, base: number, least: number): number {
    const { duration, deadline, demand, resourceCount, working, target, weight } = this.project
    const mask = working[task]!
    const rows = this.paid.get(mask)!
    const [perStart, perEnd] = [this.ofStart[task]!, this.ofEnd[task]!]
    const [length, latest] = [duration[mode]!, deadline[task]!]
    const [due, units] = [target[task]!, weight[task]!]
    let best = least
    const ends = this.ends[mode]
    for (let start = this.heads[task]!; start + length <= latest; start++) {
      const end = ends ? ends[start]! : start + length
      if (end < 0 || end > latest) continue
      let cost = base + perStart * start + perEnd * end
      if (due >= 0 && end > due) cost += units * (end - due)
      for (let r = 0; r < resourceCount; r++) {
        const need = demand[mode * resourceCount + r]!
        if (need > 0) cost += need * (rows[r]![end]! - rows[r]![start]!)
      }
      if (cost >= best) continue
      best = cost
      this.start[task] = start
      this.end[task] = end
      this.mode[task] = mode
    }
    return best
  }
}
