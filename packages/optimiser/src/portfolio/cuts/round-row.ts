import { type BaseRow, largestOf } from './row-sum.ts'

/** Scales tried, taken from the factors of what the relaxation uses. */
const mostScales = 20
/** Share of the largest factor below which a scale would leave nothing of a fraction but rounding errors. */
const leastScale = 1e-6
/** Cuts less deep than this, and limits this near to a whole number, are not worth it. */
const leastDepth = 1e-4
const leastFraction = 0.02

/**
 * Mixed-integer rounding of a base row at the scale at which it cuts deepest (Marchand & Wolsey 2001): with f the
 * fraction of the scaled limit, a whole entry's factor c becomes ⌊c⌋ + max(0, c − ⌊c⌋ − f) / (1 − f), another's
 * min(0, c) / (1 − f). Writes the factors of the entries and gives back the limit, or null when no scale cuts.
 */
export function roundRow(base: BaseRow, factors: Float64Array): number | null {
  let best = { depth: leastDepth, scale: 0 }
  const attempt = (scale: number) => {
    const depth = depthAt(base, scale)
    if (depth > best.depth) best = { depth, scale }
  }
  for (const scale of scalesOf(base)) attempt(scale)
  if (best.scale === 0) return null
  for (const scale of [2, 4, 8].map((divisor) => best.scale / divisor)) attempt(scale)
  const { floor, fraction } = split(base.limit / best.scale)
  for (let k = 0; k < base.length; k++)
    factors[k] = rounded(base.factor[k]! / best.scale, base.isWhole[k] === 1, fraction)
  return floor
}

function scalesOf({ length, factor, at, isWhole }: BaseRow): Set<number> {
  const largest = largestOf(factor.subarray(0, length))
  const scales = new Set<number>()
  const add = (scale: number) => {
    if (scale > leastScale * largest) scales.add(scale)
  }
  for (let k = 0; k < length && scales.size < mostScales; k++)
    if (isWhole[k] && at[k]! > 1e-6) add(Math.abs(factor[k]!))
  add(1)
  return scales
}

/** How far the rounded row is beyond the relaxation, as a distance among the whole entries. */
function depthAt({ length, factor, at, isWhole, limit }: BaseRow, scale: number): number {
  const { floor, fraction } = split(limit / scale)
  if (!(fraction > leastFraction && fraction < 1 - leastFraction)) return 0
  let beyond = -floor
  let square = 0
  for (let k = 0; k < length; k++) {
    const value = rounded(factor[k]! / scale, isWhole[k] === 1, fraction)
    beyond += value * at[k]!
    if (isWhole[k]) square += value * value
  }
  return square > 0 ? beyond / Math.sqrt(square) : 0
}

function rounded(factor: number, isWhole: boolean, fraction: number): number {
  if (!isWhole) return Math.min(0, factor) / (1 - fraction)
  const floor = Math.floor(factor)
  const over = factor - floor - fraction
  return over > 0 ? floor + over / (1 - fraction) : floor
}

function split(value: number): { floor: number; fraction: number } {
  const floor = Math.floor(value)
  return { floor, fraction: value - floor }
}
