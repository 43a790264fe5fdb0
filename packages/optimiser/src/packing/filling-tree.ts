import type { Instance } from './instance.ts'

export interface Filling {
  options: number[]
  value: number
}

interface TreeSettings {
  /** Sparse sizes as shares of the host's capacity. */
  shares: Float64Array
  /** By option: how many fit alone. */
  most: Int32Array
  threshold: number
  nodeLimit: number
  /** This many fillings need only exceed the threshold; those after them, the best so far. */
  collected: number
}

const tolerance = 1e-9
/** Lists shorter than this are searched as they are. */
const worthRelaxing = 12
const relaxingSteps = 6

/** What a depth of the tree works on: what still fits, by position, best reduced value first. */
interface Level {
  option: Int32Array
  value: Float64Array
  /** Size as one number by the level's multipliers. */
  weight: Float64Array
  reduced: Float64Array
  copies: Int32Array
  suffix: Float64Array
  multipliers: Float64Array
}

/**
 * Depth-first branch and bound over the fillings of one host. A node is bounded by Lagrangian multipliers on
 * what is left of the capacity (improved by a few subgradient steps where much still fits), by the best value
 * per weight, and by the number of items that still fit times the best value among them.
 */
export class FillingTree {
  readonly fillings: Filling[] = []
  best: number
  nodes = 0
  readonly #instance: Instance
  readonly #values: Float64Array
  readonly #demand: Int32Array
  readonly #settings: TreeSettings
  readonly #left: Float64Array
  /** What is left as shares of the whole. */
  readonly #leftShare: Float64Array
  readonly #taken: Int32Array
  readonly #chosen: number[] = []
  readonly #levels: Level[] = []
  readonly #slack: Float64Array
  readonly #trial: Float64Array
  #width = 0
  #mostValue = 0

  constructor(
    instance: Instance,
    type: number,
    values: Float64Array,
    demand: Int32Array,
    settings: TreeSettings,
  ) {
    const { dimensions, capacity, kinds } = instance
    this.#instance = instance
    this.#values = values
    this.#demand = demand
    this.#settings = settings
    this.best = settings.threshold
    this.#left = capacity.slice(type * dimensions, (type + 1) * dimensions)
    this.#leftShare = new Float64Array(dimensions).fill(1)
    this.#taken = new Int32Array(kinds)
    this.#slack = new Float64Array(dimensions)
    this.#trial = new Float64Array(dimensions)
  }

  get isCut(): boolean {
    return this.nodes > this.#settings.nodeLimit
  }

  search(candidates: readonly number[], multipliers: Float64Array): void {
    this.#width = candidates.length
    const root = this.#level(0)
    root.multipliers.set(multipliers)
    candidates.forEach((option, at) => {
      root.option[at] = option
      root.value[at] = this.#values[option]!
      root.weight[at] = this.#weigh(root.multipliers, option)
      root.reduced[at] = root.value[at]! - root.weight[at]!
      root.copies[at] = Math.min(this.#demand[this.#instance.kindOf[option]!]!, this.#settings.most[option]!)
    })
    this.#sort(root, candidates.length)
    this.#descend(0, candidates.length, 0)
  }

  #descend(depth: number, length: number, value: number): void {
    const { kindOf, entryStart, entryDimension, entrySize, dimensions } = this.#instance
    const { shares, nodeLimit } = this.#settings
    const left = this.#left
    const leftShare = this.#leftShare
    const taken = this.#taken
    const demand = this.#demand
    const level = this.#level(depth)
    const next = this.#level(depth + 1)
    let room = 0
    for (let d = 0; d < dimensions; d++) room += level.multipliers[d]! * leftShare[d]!
    level.suffix[length] = 0
    for (let at = length - 1; at >= 0; at--) {
      const gain = level.reduced[at]!
      level.suffix[at] = level.suffix[at + 1]! + (gain > 0 ? gain * level.copies[at]! : 0)
    }
    for (let at = 0; at < length; at++) {
      const gain = level.reduced[at]!
      if (value + room + (gain > 0 ? level.suffix[at]! : gain) <= this.best + tolerance) return
      const option = level.option[at]!
      const kind = kindOf[option]!
      const from = entryStart[option]!
      const to = entryStart[option + 1]!
      for (let e = from; e < to; e++) {
        left[entryDimension[e]!]! -= entrySize[e]!
        leftShare[entryDimension[e]!]! -= shares[e]!
      }
      taken[kind]! += 1
      this.#chosen.push(option)
      const nextValue = value + level.value[at]!
      const nextRoom = room - level.weight[at]!
      let count = 0
      let dearest = -1
      let mostValue = 0
      let mostRatio = 0
      let mostGain = 0
      let leastWeight = Number.POSITIVE_INFINITY
      for (let rest = at; rest < length; rest++) {
        const other = level.option[rest]!
        const open = demand[kindOf[other]!]! - taken[kindOf[other]!]!
        if (open <= 0) continue
        let isFitting = true
        for (let e = entryStart[other]!, end = entryStart[other + 1]!; e < end; e++)
          if (entrySize[e]! > left[entryDimension[e]!]!) {
            isFitting = false
            break
          }
        if (!isFitting) continue
        const otherValue = level.value[rest]!
        const weight = level.weight[rest]!
        const copies = Math.min(level.copies[rest]!, open)
        next.option[count] = other
        next.value[count] = otherValue
        next.weight[count] = weight
        next.reduced[count] = level.reduced[rest]!
        next.copies[count] = copies
        count++
        if (otherValue > mostValue) {
          mostValue = otherValue
          dearest = other
        }
        const ratio = otherValue / (weight + 1e-12)
        if (ratio > mostRatio) mostRatio = ratio
        if (weight < leastWeight) leastWeight = weight
        if (level.reduced[rest]! > 0) mostGain += level.reduced[rest]! * copies
      }
      this.nodes += 1 + ((length - at) >> 5)
      this.#record(nextValue + mostValue, dearest)
      const pieces = leastWeight > 1e-12 ? Math.floor(nextRoom / leastWeight + 1e-9) : 1e9
      const limit = Math.min(
        nextValue + nextRoom + mostGain,
        nextValue + mostRatio * nextRoom,
        nextValue + pieces * mostValue,
      )
      if (count > 0 && pieces > 1 && limit > this.best + tolerance && !this.isCut) {
        next.multipliers.set(level.multipliers)
        if (count < worthRelaxing || this.#tighten(next, count, nextValue))
          this.#descend(depth + 1, count, nextValue)
      }
      this.#chosen.pop()
      taken[kind]! -= 1
      for (let e = from; e < to; e++) {
        left[entryDimension[e]!]! += entrySize[e]!
        leftShare[entryDimension[e]!]! += shares[e]!
      }
      if (this.nodes > nodeLimit) return
    }
  }

  #record(value: number, last: number): void {
    if (value <= this.best + tolerance) return
    this.#mostValue = Math.max(this.#mostValue, value)
    if (this.fillings.length >= this.#settings.collected) this.best = this.#mostValue
    this.fillings.push({ options: last < 0 ? this.#chosen.slice() : [...this.#chosen, last], value })
  }

  /** Fits the multipliers to what is left; false when the bound then shows that nothing is to be found. */
  #tighten(level: Level, length: number, value: number): boolean {
    const { dimensions, entryStart, entryDimension } = this.#instance
    const { shares } = this.#settings
    const goal = this.best + tolerance - value
    const slack = this.#slack
    const trial = this.#trial
    trial.set(level.multipliers)
    let lowest = Number.POSITIVE_INFINITY
    let scale = 1
    for (let step = 0; step < relaxingSteps; step++) {
      let sum = 0
      for (let d = 0; d < dimensions; d++) {
        sum += trial[d]! * this.#leftShare[d]!
        slack[d] = this.#leftShare[d]!
      }
      for (let at = 0; at < length; at++) {
        const option = level.option[at]!
        const gain = level.value[at]! - this.#weigh(trial, option)
        if (gain <= 0) continue
        sum += gain * level.copies[at]!
        for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
          slack[entryDimension[e]!]! -= shares[e]! * level.copies[at]!
      }
      if (sum < lowest) {
        lowest = sum
        level.multipliers.set(trial)
        if (sum <= goal) break
      } else scale *= 0.6
      let norm = 0
      for (let d = 0; d < dimensions; d++) {
        if (trial[d] === 0 && slack[d]! > 0) slack[d] = 0
        norm += slack[d]! * slack[d]!
      }
      if (norm < 1e-14) break
      const stride = (scale * Math.max(sum - goal, 1e-3 * sum)) / norm
      for (let d = 0; d < dimensions; d++) trial[d] = Math.max(0, trial[d]! - stride * slack[d]!)
    }
    this.nodes += (length * relaxingSteps) >> 5
    if (lowest <= goal) return false
    for (let at = 0; at < length; at++) {
      level.weight[at] = this.#weigh(level.multipliers, level.option[at]!)
      level.reduced[at] = level.value[at]! - level.weight[at]!
    }
    this.#sort(level, length)
    return true
  }

  #weigh(multipliers: Float64Array, option: number): number {
    const { entryStart, entryDimension } = this.#instance
    const { shares } = this.#settings
    let weight = 0
    for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
      weight += multipliers[entryDimension[e]!]! * shares[e]!
    return weight
  }

  /** Best reduced value first. */
  #sort(level: Level, length: number): void {
    const { option, value, weight, reduced, copies } = level
    const order = Array.from({ length }, (_, at) => at).sort(
      (a, b) => reduced[b]! - reduced[a]! || option[a]! - option[b]!,
    )
    for (const array of [option, value, weight, reduced, copies]) {
      const sorted = order.map((at) => array[at]!)
      array.set(sorted)
    }
  }

  #level(depth: number): Level {
    const width = this.#width
    this.#levels[depth] ??= {
      option: new Int32Array(width),
      value: new Float64Array(width),
      weight: new Float64Array(width),
      reduced: new Float64Array(width),
      copies: new Int32Array(width),
      suffix: new Float64Array(width + 1),
      multipliers: new Float64Array(this.#instance.dimensions),
    }
    return this.#levels[depth]
  }
}
