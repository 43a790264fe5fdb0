import type { Effort } from './effort.ts'
import { type Bin, binCost, type Instance } from './instance.ts'
import { Load, SiteBook } from './load.ts'

/** How the next item of a host is chosen (Panigrahy, Talwar, Uyeda and Wieder 2011) and how dimensions weigh. */
export interface Rule {
  score: 'dot-product' | 'l2' | 'largest'
  weights: 'even' | 'average' | 'exponential'
  /** Each score is multiplied by 1 ± noise/2. */
  noise: number
  /** Of very many items, how many are looked at for each host. */
  breadth?: number
  /** Fills hosts alike as long as there are copies for it. */
  repeats?: boolean
}

export const plainRules: Rule[] = (['dot-product', 'l2', 'largest'] as const).flatMap((score) =>
  (['average', 'even', 'exponential'] as const).map((weights) => ({ score, weights, noise: 0 })),
)

/** For a first packing of very many items in less than a second. */
export const quickRule: Rule = {
  score: 'dot-product',
  weights: 'average',
  noise: 0,
  breadth: 50,
  repeats: true,
}

/** A share of the demand still to be placed, and of the stock still to be used. */
export interface Rest {
  /** Kinds with a demand left; those not listed have none. */
  kinds: readonly number[]
  /** By kind. */
  demand: Int32Array
  stock: Float64Array
}

/** All of it. */
export function wholeRest({ kinds, demand, stock }: Instance): Rest {
  return { kinds: Array.from({ length: kinds }, (_, k) => k), demand, stock }
}

/**
 * Fills host after host, each by the rule, until the rest is placed. The host type is the one that carries most
 * per cost. Null when the rest cannot be placed this way (stock, zones, replicas).
 */
export function construct(
  instance: Instance,
  rest: Rest,
  rule: Rule,
  random: () => number,
  effort: Effort,
  placed: readonly Bin[] = [],
): Bin[] | null {
  const { types, kindOf, firstOption } = instance
  const demand = rest.demand
  const stock = rest.stock.slice()
  const sites = new SiteBook(instance, placed)
  let open = 0
  let active: number[] = []
  for (const k of rest.kinds) {
    open += demand[k]!
    for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++) active.push(o)
  }
  const volume = scratchOf(instance)
  const bins: Bin[] = []
  let gone = 0
  while (open > 0) {
    // Of very many, each host is filled from a sample: a few from every part of the list.
    if (active.length <= sampleAbove || gone * 4 > active.length) {
      active = active.filter((o) => demand[kindOf[o]!]! > 0)
      gone = 0
    }
    const pool = active.length > sampleAbove ? sampleOf(active, rule, random, demand, kindOf) : active
    const weights = dimensionWeights(instance, pool, demand, rule)
    weigh(instance, pool, weights, volume)
    let best: Load | null = null
    let bestRatio = -1
    for (let t = 0; t < types; t++) {
      if (stock[t]! < 1) continue
      const load = fill(instance, t, pool, demand, weights, volume, rule, random, sites, effort)
      if (load.options.length === 0) continue
      const carried = load.options.reduce((sum, option) => sum + volume[option]! + 1e-9, 0)
      const ratio = carried / (binCost(instance, load) + 1e-9)
      if (ratio > bestRatio) {
        bestRatio = ratio
        best = load
      }
    }
    if (!best || effort.isOver()) break
    do {
      for (const option of best.options) {
        demand[kindOf[option]!]! -= 1
        if (demand[kindOf[option]!] === 0) gone++
        sites.change(best.type, option, 1)
      }
      open -= best.options.length
      stock[best.type]! -= 1
      bins.push({ type: best.type, options: best.options.slice() })
    } while (
      rule.repeats &&
      !sites.isNeeded &&
      stock[best.type]! >= 1 &&
      isWanted(best.options, demand, kindOf)
    )
  }
  // The demand was taken from as it was placed; the caller gets it back as it was.
  for (const { options } of bins) for (const option of options) demand[kindOf[option]!]! += 1
  return open > 0 ? null : bins
}

/** Whether there are enough copies left for one more host like it. */
function isWanted(options: readonly number[], demand: Int32Array, kindOf: Int32Array): boolean {
  return options.every((option) => {
    const times = options.filter((other) => kindOf[other] === kindOf[option]).length
    return demand[kindOf[option]!]! >= times
  })
}

/** One number by option, for each instance: a packing of a few hosts should not cost an array for all items. */
const scratch = new WeakMap<Instance, Float64Array>()

function scratchOf(instance: Instance): Float64Array {
  const there = scratch.get(instance) ?? new Float64Array(instance.options)
  scratch.set(instance, there)
  return there
}

const sampleAbove = 1500
const usualBreadth = 400

function sampleOf(
  active: readonly number[],
  { breadth = usualBreadth }: Rule,
  random: () => number,
  demand: Int32Array,
  kindOf: Int32Array,
): number[] {
  const stride = active.length / breadth
  const sample: number[] = []
  for (let at = random() * stride; at < active.length; at += stride) {
    const option = active[Math.floor(at)]!
    if (demand[kindOf[option]!]! > 0) sample.push(option)
  }
  return sample.length > 0 ? sample : active.filter((o) => demand[kindOf[o]!]! > 0)
}

/** How much each dimension matters: by what is still to be placed in it, relative to what a host has. */
function dimensionWeights(
  instance: Instance,
  active: readonly number[],
  demand: Int32Array,
  rule: Rule,
): Float64Array {
  const { dimensions, types, capacity, kindOf, size } = instance
  const weights = new Float64Array(dimensions)
  for (let d = 0; d < dimensions; d++) {
    let largest = 0
    for (let t = 0; t < types; t++) largest = Math.max(largest, capacity[t * dimensions + d]!)
    if (largest === 0) continue
    if (rule.weights === 'even') weights[d] = 1 / largest
    else {
      let sum = 0
      let count = 0
      for (const o of active) {
        sum += demand[kindOf[o]!]! * size[o * dimensions + d]!
        count += demand[kindOf[o]!]!
      }
      const average = count > 0 ? sum / count / largest : 0
      weights[d] = (rule.weights === 'average' ? average : Math.exp(average) - 1) / largest
    }
  }
  return weights
}

function weigh(
  { dimensions, size }: Instance,
  active: readonly number[],
  weights: Float64Array,
  volume: Float64Array,
): void {
  for (const o of active) {
    let sum = 0
    for (let d = 0; d < dimensions; d++) sum += weights[d]! * size[o * dimensions + d]!
    volume[o] = sum
  }
}

/** Fills one host of a type from what is open; the demand itself is left as it is. */
function fill(
  instance: Instance,
  type: number,
  active: readonly number[],
  demand: Int32Array,
  weights: Float64Array,
  volume: Float64Array,
  rule: Rule,
  random: () => number,
  sites: SiteBook,
  effort: Effort,
): Load {
  const { kinds, kindOf, placeCost } = instance
  const load = new Load(instance, type)
  const taken = new Map<number, number>()
  let candidates = active.filter((o) => load.hasRoomFor(o) && sites.allows(type, o))
  effort.spend(active.length)
  let dearest = 1e-9
  if (placeCost)
    for (const o of candidates) dearest = Math.max(dearest, placeCost[type * kinds + kindOf[o]!]!)
  while (candidates.length > 0) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (const o of candidates) {
      let score = scoreOf(instance, load, o, weights, volume, rule)
      if (rule.noise > 0) score *= 1 + rule.noise * (random() - 0.5)
      if (placeCost) score *= 1 - placeCost[type * kinds + kindOf[o]!]! / dearest
      if (score > bestScore) {
        bestScore = score
        best = o
      }
    }
    const kind = kindOf[best]!
    load.add(best)
    sites.change(type, best, 1)
    taken.set(kind, (taken.get(kind) ?? 0) + 1)
    effort.spend(candidates.length)
    candidates = candidates.filter(
      (o) =>
        demand[kindOf[o]!]! - (taken.get(kindOf[o]!) ?? 0) > 0 && load.hasRoomFor(o) && sites.allows(type, o),
    )
  }
  for (const option of load.options) sites.change(type, option, -1)
  return load
}

function scoreOf(
  { dimensions, capacity, entryStart, entryDimension, entrySize, size }: Instance,
  { left, type }: Load,
  option: number,
  weights: Float64Array,
  volume: Float64Array,
  rule: Rule,
): number {
  if (rule.score === 'largest') return volume[option]!
  let score = 0
  if (rule.score === 'dot-product') {
    for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++) {
      const d = entryDimension[e]!
      score += weights[d]! * entrySize[e]! * (left[d]! / capacity[type * dimensions + d]!)
    }
    return score
  }
  for (let d = 0; d < dimensions; d++) {
    const rest = (left[d]! - size[option * dimensions + d]!) * weights[d]!
    score += rest * rest
  }
  return 1 / (1e-9 + score)
}

/** Moves each host's content to the cheapest type that can take it, as far as stock and sites allow. */
export function shrink(instance: Instance, bins: Bin[]): Bin[] {
  const { types, stock } = instance
  if (types === 1) return bins
  const used = new Float64Array(types)
  for (const { type } of bins) used[type]! += 1
  const sites = new SiteBook(instance, bins)
  return bins.map((bin) => {
    let best = bin
    let bestCost = binCost(instance, bin)
    for (let t = 0; t < types; t++) {
      if (t === best.type || used[t]! >= stock[t]!) continue
      const candidate = { type: t, options: bin.options }
      const cost = binCost(instance, candidate)
      if (cost >= bestCost || (sites.isNeeded && instance.siteOf[t] !== instance.siteOf[bin.type])) continue
      if (!isHolding(instance, candidate)) continue
      used[best.type]! -= 1
      used[t]! += 1
      best = candidate
      bestCost = cost
    }
    return best
  })
}

function isHolding(instance: Instance, bin: Bin): boolean {
  const load = new Load(instance, bin.type)
  return bin.options.every((option) => {
    const hasRoom = load.hasRoomFor(option)
    if (hasRoom) load.add(option)
    return hasRoom
  })
}
