import type { Plan, Project } from '../project.ts'

export type Stays = Pick<Plan, 'start' | 'end' | 'mode'>

/** Share of the newest stays in the direction that prices take; the rest is what it was before, lest they swing. */
const newest = 0.5

/**
 * The demands that tie tasks together, each a row «use ≤ limit» with a price on use: capacity by resource and moment,
 * then stocks, then lags, whose use is the time between two tasks.
 */
export class PricedDemands {
  readonly price: Float64Array
  private readonly limit: Float64Array
  /** Makes rows of different units comparable: 1 / size². */
  private readonly scale: Float64Array
  private readonly excess: Float64Array
  private readonly project: Project
  private readonly arcs: { from: number; to: number; kind: number; sign: number }[] = []
  readonly firstStock: number
  private readonly firstArc: number

  constructor(project: Project) {
    const { horizon, capacity, stock, duration, before, ceilings, taskCount } = project
    this.project = project
    this.firstStock = capacity.length * horizon
    this.firstArc = this.firstStock + stock.length
    const rows = this.firstArc + before.task.length + ceilings.length
    this.price = new Float64Array(rows)
    this.limit = new Float64Array(rows)
    this.scale = new Float64Array(rows)
    this.excess = new Float64Array(rows)
    capacity.forEach(({ from, units }, r) => {
      from.forEach((begin, step) => {
        this.limit.fill(units[step]!, r * horizon + begin, (r + 1) * horizon)
      })
      this.scale.fill(1 / Math.max(1, ...units) ** 2, r * horizon, (r + 1) * horizon)
    })
    stock.forEach((units, k) => {
      this.limit[this.firstStock + k] = units
      this.scale[this.firstStock + k] = 1 / Math.max(1, units) ** 2
    })
    const mean = duration.reduce((sum, time) => sum + time, 0) / duration.length
    this.scale.fill(1 / Math.max(1, mean) ** 2, this.firstArc)
    const tie = (from: number, to: number, kind: number, lag: number, sign: number) => {
      this.limit[this.firstArc + this.arcs.length] = sign * lag
      this.arcs.push({ from, to, kind, sign })
    }
    for (let to = 0; to < taskCount; to++)
      for (let arc = before.first[to]!; arc < before.first[to + 1]!; arc++)
        tie(before.task[arc]!, to, before.kind[arc]!, before.lag[arc]!, -1)
    for (const { from, to, kind, lag } of ceilings) tie(from, to, kind, lag, 1)
  }

  /** What all limits are worth at these prices. */
  worth(): number {
    let sum = 0
    for (let row = 0; row < this.price.length; row++) sum += this.price[row]! * this.limit[row]!
    return sum
  }

  /** Adds what lags cost for each unit of time that a start, or an end, lies later. */
  priceTimes(ofStart: Float64Array, ofEnd: Float64Array): void {
    ofStart.fill(0)
    ofEnd.fill(0)
    this.arcs.forEach(({ from, to, kind, sign }, arc) => {
      const price = sign * this.price[this.firstArc + arc]!
      const [ofTo, ofFrom] = [kind < 2 ? ofStart : ofEnd, kind & 1 ? ofStart : ofEnd]
      ofTo[to]! += price
      ofFrom[from]! -= price
    })
  }

  /**
   * Moves prices up where these stays use more than the limit and down where they use less, so far that the bound may
   * rise by `rise`; false when they break no demand and waste nothing that has a price.
   */
  follow(stays: Stays, rise: number): boolean {
    this.measure(stays)
    const { price, excess, scale } = this
    let square = 0
    for (let row = 0; row < price.length; row++)
      if (price[row]! > 0 || excess[row]! > 0) square += scale[row]! * excess[row]! ** 2
    if (square === 0) return false
    const length = rise / square
    for (let row = 0; row < price.length; row++)
      price[row] = Math.max(0, price[row]! + length * scale[row]! * excess[row]!)
    return true
  }

  /** Works out by how much each demand is broken, the stays before these counted by half, those before by a quarter, … */
  private measure({ start, end, mode }: Stays): void {
    const { horizon, resourceCount, demand, stock, consumption, working, taskCount } = this.project
    const { excess, limit } = this
    for (let row = 0; row < excess.length; row++)
      excess[row] = (1 - newest) * excess[row]! - newest * limit[row]!
    for (let task = 0; task < taskCount; task++) {
      const m = mode[task]!
      const mask = working[task]
      for (let r = 0; r < resourceCount; r++) {
        const units = demand[m * resourceCount + r]!
        if (units > 0)
          for (let time = start[task]!; time < end[task]!; time++)
            if (!mask || mask[time]) excess[r * horizon + time]! += newest * units
      }
      for (let k = 0; k < stock.length; k++)
        excess[this.firstStock + k]! += newest * consumption[m * stock.length + k]!
    }
    this.arcs.forEach(({ from, to, kind, sign }, arc) => {
      const later = kind < 2 ? start[to]! : end[to]!
      const sooner = kind & 1 ? start[from]! : end[from]!
      excess[this.firstArc + arc]! += newest * sign * (later - sooner)
    })
  }
}
