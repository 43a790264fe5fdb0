import type { Spread, Uncertainty } from './uncertainty.ts'

/** A whole number from a triangular distribution. */
export function triangular({ least, likely, most }: Spread, random: number): number {
  return Math.round(triangularReal({ least, likely, most }, random))
}

export function triangularReal({ least, likely, most }: Spread, random: number): number {
  const width = most - least
  if (width === 0) return likely
  const turn = (likely - least) / width
  return random < turn
    ? least + Math.sqrt(random * width * (likely - least))
    : most - Math.sqrt((1 - random) * width * (most - likely))
}

export interface CapacitySteps {
  from: number[]
  units: number[]
}

/** Draws the capacity of every renewable resource: its planned steps, the share of it that is there, less outages. */
export function drawCapacity(
  planned: CapacitySteps[],
  resourceOf: Map<string, number>,
  { capacities = [], outages = [] }: Uncertainty,
  random: () => number,
): CapacitySteps[] {
  const drawn = planned.map(({ from, units }) => ({ from: [...from], units: [...units] }))
  for (const { resource, share } of capacities) {
    const line = drawn[resourceOf.get(resource)!]!
    const there = triangularReal(share, random())
    line.units = line.units.map((units) => Math.round(units * there))
  }
  for (const { resource, probability, startsAt, lasts, units } of outages) {
    // all three numbers are drawn whether it happens or not, so that one outage does not shift the rest
    const [happens, start, length] = [
      random() < probability,
      triangular(startsAt, random()),
      triangular(lasts, random()),
    ]
    if (happens && length > 0) cut(drawn[resourceOf.get(resource)!]!, start, start + length, units)
  }
  return drawn
}

/** Takes units (all when absent) away between two times. */
function cut(line: CapacitySteps, start: number, end: number, units = Number.POSITIVE_INFINITY): void {
  const at = (time: number) => line.units[line.from.findLastIndex((begin) => begin <= time)]!
  const times = [...new Set([...line.from, start, end])].sort((a, b) => a - b)
  line.units = times.map((time) => (time >= start && time < end ? Math.max(0, at(time) - units) : at(time)))
  line.from = times
}
