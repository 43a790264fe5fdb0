import type { Instance } from './instance.ts'

export interface CheapBound {
  bound: number
  /** Where the bound has it: a worth of each kind by which no host holds more than its price. */
  worth: Float64Array | null
}

/**
 * Lower bounds that need no search. Every dimension, and some averages of dimensions, is a one-dimensional
 * packing; a dual-feasible function of the sizes keeps what is packed together within the capacity (Fekete and
 * Schepers 2001), so that the sum of the transformed sizes is a bound. With several host types the bound is the
 * least price per unit of each host's transformed capacity.
 */
export function cheapLowerBound(instance: Instance): CheapBound {
  const { dimensions, types, capacity, price, demand, kinds } = instance
  if (kinds === 0 || demand.every((count) => count === 0)) return { bound: 0, worth: null }
  let best = placesAlone(instance)
  let worth: Float64Array | null = null
  // Averages of dimensions compare only where all hosts have the same shape; single dimensions always do.
  const mixes: Float64Array[] = []
  for (let d = 0; d < dimensions; d++)
    mixes.push(Float64Array.from({ length: dimensions }, (_, e) => (d === e ? 1 : 0)))
  if (types === 1 && dimensions > 1 && dimensions <= 32) {
    mixes.push(new Float64Array(dimensions).fill(1 / dimensions))
    if (dimensions === 2)
      for (const share of [0.25, 0.4, 0.6, 0.75]) mixes.push(Float64Array.of(share, 1 - share))
  }
  for (const mix of mixes) {
    const reach = new Float64Array(types)
    for (let t = 0; t < types; t++)
      for (let d = 0; d < dimensions; d++) {
        const amount = capacity[t * dimensions + d]!
        reach[t]! += mix[d]! > 0 ? (types === 1 ? mix[d]! : amount) : 0
      }
    const sizes = sizesInMix(instance, mix)
    const hasFreeHost = price.some((cost) => cost === 0)
    if (hasFreeHost) continue
    let bound = 0
    if (types === 1) {
      for (const transform of transforms(sizes.map(({ size }) => size))) {
        const sum = price[0]! * sizes.reduce((sum, { size, count }) => sum + count * transform(size), 0)
        bound = Math.max(bound, sum)
        if (sum > best && bound === sum)
          worth = Float64Array.from(sizes, ({ size }) => price[0]! * transform(size))
      }
    } else {
      const total = sizes.reduce((sum, { size, count }) => sum + count * size, 0)
      let perUnit = Number.POSITIVE_INFINITY
      for (let t = 0; t < types; t++) if (reach[t]! > 0) perUnit = Math.min(perUnit, price[t]! / reach[t]!)
      if (Number.isFinite(perUnit)) bound = total * perUnit
    }
    best = Math.max(best, bound)
  }
  return {
    bound: roundUp(instance, best + placeCostBound(instance)),
    worth: instance.placeCost ? null : worth,
  }
}

/** The next possible cost at or above a bound, with room for rounding errors. */
export function roundUp({ granularity }: Pick<Instance, 'granularity'>, bound: number): number {
  if (granularity <= 0) return bound
  const step = Math.ceil(bound / granularity - 1e-6) * granularity
  return Math.max(0, step)
}

/** At least one host of the cheapest type that can hold the kind that is hardest to place. */
function placesAlone({ kinds, types, firstOption, fits, options, price, stock, demand }: Instance): number {
  let best = 0
  for (let k = 0; k < kinds; k++) {
    if (demand[k] === 0) continue
    let cheapest = Number.POSITIVE_INFINITY
    for (let t = 0; t < types; t++)
      if (stock[t]! >= 1)
        for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++)
          if (fits[t * options + o]) cheapest = Math.min(cheapest, price[t]!)
    if (Number.isFinite(cheapest)) best = Math.max(best, cheapest)
  }
  return best
}

function placeCostBound({ placeCost, kinds, types, demand }: Instance): number {
  if (!placeCost) return 0
  let sum = 0
  for (let k = 0; k < kinds; k++) {
    let least = Number.POSITIVE_INFINITY
    for (let t = 0; t < types; t++) least = Math.min(least, placeCost[t * kinds + k]!)
    sum += demand[k]! * least
  }
  return sum
}

/** Size of each kind's smallest option in the mix; a share of the host where there is one type. */
function sizesInMix(instance: Instance, mix: Float64Array): { size: number; count: number }[] {
  const { kinds, firstOption, dimensions, size, capacity, demand, types } = instance
  return Array.from({ length: kinds }, (_, k) => {
    let least = Number.POSITIVE_INFINITY
    for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++) {
      let sum = 0
      for (let d = 0; d < dimensions; d++) {
        const amount = size[o * dimensions + d]!
        if (mix[d]! > 0 && amount > 0) sum += types === 1 ? (mix[d]! * amount) / capacity[d]! : amount
      }
      least = Math.min(least, sum)
    }
    return { size: least, count: demand[k]! }
  })
}

const eps = 1e-9

/** Dual-feasible functions on shares of a host: identity, u^(k), and the one that leaves small sizes out. */
function transforms(sizes: number[]): ((size: number) => number)[] {
  const list: ((size: number) => number)[] = [(size) => size]
  for (let k = 1; k <= 20; k++)
    list.push((size) => {
      const scaled = (k + 1) * size
      return Math.abs(scaled - Math.round(scaled)) < eps ? size : Math.floor(scaled) / k
    })
  const limits = [...new Set(sizes.filter((size) => size > 0 && size <= 0.5))].sort((a, b) => a - b)
  const step = Math.max(1, Math.ceil(limits.length / 40))
  for (let at = 0; at < limits.length; at += step) {
    const limit = limits[at]!
    list.push((size) => (size > 1 - limit + eps ? 1 : size < limit - eps ? 0 : size))
  }
  return list
}
