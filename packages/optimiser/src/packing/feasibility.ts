import type { Effort } from './effort.ts'
import { type Bin, completeInstance, type Instance } from './instance.ts'
import { searchPacking } from './search.ts'

/**
 * Whether the instance has a packing at all: hosts cost nothing, and a copy may stand nowhere, which costs 1.
 * A bound of 1 proves that there is none; a cost of 0 is one. Undecided when the effort ends first.
 */
export async function decideFeasibility(
  instance: Instance,
  seed: number,
  effort: Effort,
): Promise<{ isInfeasible: boolean; bins: Bin[] | null }> {
  const { types, kinds, options, dimensions, capacity, fits, firstOption, siteOf, stock } = instance
  // Two places called nowhere, at sites of their own, so that a copy and its replica may both be there.
  const places = instance.siteRules.length > 0 ? 2 : 1
  const lastSite = Math.max(0, ...siteOf)
  const allowed = new Uint8Array((types + places) * kinds).fill(1)
  for (let t = 0; t < types; t++)
    for (let k = 0; k < kinds; k++) {
      let isPossible = false
      for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++) if (fits[t * options + o]) isPossible = true
      if (!isPossible) allowed[t * kinds + k] = 0
    }
  const placeCost = new Float64Array((types + places) * kinds)
  placeCost.fill(1, types * kinds)
  const relaxed = completeInstance({
    ...instance,
    types: types + places,
    capacity: Float64Array.from([...capacity, ...new Array<number>(places * dimensions).fill(1e15)]),
    price: new Float64Array(types + places),
    stock: Float64Array.from([...stock, ...new Array<number>(places).fill(1)]),
    placeCost,
    siteOf: Int32Array.from([...siteOf, ...Array.from({ length: places }, (_, at) => lastSite + 1 + at)]),
    granularity: 1,
    allowed,
  })
  const found = await searchPacking(relaxed, { seed, gap: 0, cutoff: 1, onNote: () => {} }, effort)
  return {
    isInfeasible: found.lowerBound >= 1 - 1e-7,
    bins: found.cost < 0.5 ? found.bins : null,
  }
}
