import type { Effort } from './effort.ts'
import { type Filling, FillingTree } from './filling-tree.ts'
import type { Instance } from './instance.ts'

export interface PricingResult {
  /** Proven upper bound on the value of any filling of the host type. */
  bound: number
  /** Fillings worth more than the threshold, the best last. */
  fillings: Filling[]
  /** Whether the bound is that of a search that came to its end. */
  isComplete: boolean
}

const tolerance = 1e-9
const subgradientSteps = 30

/**
 * The most valuable filling of one host: a multi-dimensional knapsack. Multipliers on the capacities (found by
 * subgradient steps, kept from call to call) give a bound that often suffices; else a tree search decides.
 */
export class Pricer {
  readonly #instance: Instance
  readonly #effort: Effort
  /** By type: multipliers on capacities taken as 1. */
  readonly #multipliers: Float64Array[]
  /** By type: the sparse sizes as shares of the capacity. */
  readonly #shares: Float64Array[]
  /** By type, then option: how many fit alone. */
  readonly #most: Int32Array
  readonly #weight: Float64Array

  constructor(instance: Instance, effort: Effort) {
    this.#instance = instance
    this.#effort = effort
    const { types, dimensions, options, entryDimension, entrySize, entryStart, capacity, fits } = instance
    this.#multipliers = Array.from({ length: types }, () => new Float64Array(dimensions))
    this.#shares = Array.from({ length: types }, (_, t) =>
      entrySize.map((size, e) => {
        const most = capacity[t * dimensions + entryDimension[e]!]!
        return most > 0 ? size / most : 0
      }),
    )
    this.#most = new Int32Array(types * options)
    for (let t = 0; t < types; t++)
      for (let o = 0; o < options; o++) {
        if (!fits[t * options + o]) continue
        let most = 1e9
        for (let e = entryStart[o]!; e < entryStart[o + 1]!; e++)
          most = Math.min(most, Math.floor(capacity[t * dimensions + entryDimension[e]!]! / entrySize[e]!))
        this.#most[t * options + o] = most
      }
    this.#weight = new Float64Array(options)
  }

  #candidates(type: number, values: Float64Array, demand: Int32Array): number[] {
    const { options, kindOf, fits } = this.#instance
    const candidates: number[] = []
    for (let o = 0; o < options; o++)
      if (values[o]! > tolerance && demand[kindOf[o]!]! > 0 && fits[type * options + o]) candidates.push(o)
    this.#effort.spend(options >> 2)
    return candidates
  }

  /** For each of many options as a first item, the rest filled by value per weight: quick and various. */
  greedy(type: number, values: Float64Array, demand: Int32Array, threshold: number): Filling[] {
    const instance = this.#instance
    const { kindOf, entryStart, entryDimension, entrySize, dimensions, capacity } = instance
    const order = this.#candidates(type, values, demand)
    if (order.length === 0) return []
    const relaxed = this.#relax(type, order, values, demand, threshold)
    if (relaxed <= threshold + tolerance) return []
    const weight = this.#weight
    order.sort((a, b) => values[b]! / (weight[b]! + 1e-12) - values[a]! / (weight[a]! + 1e-12) || a - b)
    const fillings: Filling[] = []
    const left = new Float64Array(dimensions)
    const taken = new Int32Array(instance.kinds)
    const seeds = Math.min(order.length, 300)
    let steps = 0
    const put = (option: number) => {
      const count = demand[kindOf[option]!]! - taken[kindOf[option]!]!
      if (count <= 0) return 0
      const [from, to] = [entryStart[option]!, entryStart[option + 1]!]
      for (let e = from; e < to; e++) if (entrySize[e]! > left[entryDimension[e]!]!) return 0
      for (let e = from; e < to; e++) left[entryDimension[e]!]! -= entrySize[e]!
      taken[kindOf[option]!]! += 1
      return 1
    }
    for (let seed = 0; seed < seeds; seed++) {
      for (let d = 0; d < dimensions; d++) left[d] = capacity[type * dimensions + d]!
      const first = order[seed]!
      const options: number[] = []
      let value = 0
      if (put(first)) {
        options.push(first)
        value += values[first]!
      }
      for (const option of order)
        while (put(option)) {
          options.push(option)
          value += values[option]!
        }
      for (const option of options) taken[kindOf[option]!] = 0
      steps += order.length
      if (value > threshold + tolerance) fillings.push({ options, value })
    }
    this.#effort.spend(steps)
    return fillings.sort((a, b) => a.value - b.value)
  }

  /**
   * Values are by option; only fillings worth more than the threshold are wanted. After `nodeLimit` nodes the
   * search ends, and the bound is that of the multipliers.
   */
  price(
    type: number,
    values: Float64Array,
    demand: Int32Array,
    threshold: number,
    nodeLimit: number,
  ): PricingResult {
    return this.#search(type, values, demand, threshold, nodeLimit, 20)
  }

  /** Multipliers as weights of the options, and what the whole capacity is worth by them. */
  relaxation(
    type: number,
    values: Float64Array,
    demand: Int32Array,
    threshold: number,
  ): { weight: Float64Array; room: number } {
    const { options, fits, kindOf } = this.#instance
    const candidates: number[] = []
    for (let o = 0; o < options; o++)
      if (demand[kindOf[o]!]! > 0 && fits[type * options + o]) candidates.push(o)
    this.#relax(type, candidates, values, demand, threshold)
    return {
      weight: this.#weight.slice(),
      room: this.#multipliers[type]!.reduce((sum, multiplier) => sum + multiplier, 0),
    }
  }

  /** Any fillings worth more than the threshold that a short search comes upon. */
  several(type: number, values: Float64Array, demand: Int32Array, threshold: number): Filling[] {
    return this.#search(type, values, demand, threshold, 20_000, 60).fillings
  }

  /** The first `collected` fillings need only exceed the threshold; those after them, the best so far. */
  #search(
    type: number,
    values: Float64Array,
    demand: Int32Array,
    threshold: number,
    nodeLimit: number,
    collected: number,
  ): PricingResult {
    const candidates = this.#candidates(type, values, demand)
    if (candidates.length === 0) return { bound: 0, fillings: [], isComplete: true }
    const relaxed = this.#relax(type, candidates, values, demand, threshold)
    if (relaxed <= threshold + tolerance) return { bound: relaxed, fillings: [], isComplete: true }
    const tree = new FillingTree(this.#instance, type, values, demand, {
      shares: this.#shares[type]!,
      most: this.#most.subarray(type * this.#instance.options, (type + 1) * this.#instance.options),
      threshold,
      nodeLimit,
      collected,
    })
    tree.search(candidates, this.#multipliers[type]!)
    this.#effort.spend(tree.nodes * 8)
    // The first ones come in no order: the best of all is the bound, and is what the caller may take first.
    const fillings = tree.fillings.sort((a, b) => a.value - b.value)
    const best = fillings.at(-1)?.value ?? threshold
    return { bound: tree.isCut ? relaxed : best + 2 * tolerance, fillings, isComplete: !tree.isCut }
  }

  /** Lowers the multipliers' bound by subgradient steps; leaves the weights by the best ones. */
  #relax(
    type: number,
    candidates: readonly number[],
    values: Float64Array,
    demand: Int32Array,
    threshold: number,
  ): number {
    const { dimensions, options, entryStart, entryDimension, kindOf, firstOption } = this.#instance
    const shares = this.#shares[type]!
    const best = this.#multipliers[type]!
    const most = this.#most
    const weigh = (u: Float64Array, option: number) => {
      let weight = 0
      for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
        weight += u[entryDimension[e]!]! * shares[e]!
      return weight
    }
    const u = best.slice()
    if (u.every((multiplier) => multiplier === 0)) u.fill(Math.max(threshold, 1e-6) / dimensions)
    let bound = Number.POSITIVE_INFINITY
    let scale = 1
    const slack = new Float64Array(dimensions)
    for (let step = 0; step < subgradientSteps; step++) {
      slack.fill(1)
      let sum = 0
      for (let d = 0; d < dimensions; d++) sum += u[d]!
      for (let at = 0; at < candidates.length; at++) {
        const option = candidates[at]!
        const gain = values[option]! - weigh(u, option)
        if (gain <= 0) continue
        const kind = kindOf[option]!
        const hasChoice = firstOption[kind + 1]! - firstOption[kind]! > 1
        if (hasChoice && isBeaten(candidates, at, gain)) continue
        const copies = hasChoice ? demand[kind]! : Math.min(demand[kind]!, most[type * options + option]!)
        sum += gain * copies
        for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
          slack[entryDimension[e]!]! -= shares[e]! * copies
      }
      if (sum < bound - 1e-12) {
        bound = sum
        best.set(u)
        if (bound <= threshold) break
      } else scale *= 0.7
      let norm = 0
      for (let d = 0; d < dimensions; d++) {
        if (u[d] === 0 && slack[d]! > 0) slack[d] = 0
        norm += slack[d]! * slack[d]!
      }
      if (norm < 1e-14) break
      const length = (scale * Math.max(sum - threshold, 1e-3 * Math.abs(sum))) / norm
      for (let d = 0; d < dimensions; d++) u[d] = Math.max(0, u[d]! - length * slack[d]!)
    }
    this.#effort.spend((subgradientSteps * candidates.length * dimensions) >> 2)
    for (const option of candidates) this.#weight[option] = weigh(best, option)
    return bound + tolerance

    /** Whether another size of the same kind gains more, so that only that one counts. */
    function isBeaten(list: readonly number[], at: number, gain: number): boolean {
      const option = list[at]!
      const kind = kindOf[option]!
      for (const other of list) {
        if (kindOf[other] !== kind || other === option) continue
        const otherGain = values[other]! - weigh(u, other)
        if (otherGain > gain || (otherGain === gain && other < option)) return true
      }
      return false
    }
  }
}
