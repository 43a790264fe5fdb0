import { seededRandom } from '../../src/answer/random.ts'
import type { PackingItem, PackingProblem } from '../../src/packing/index.ts'

/** A small problem with any of the demands, drawn from a seed. */
export function smallProblem(seed: number, mostPieces = 6): PackingProblem {
  const random = seededRandom(seed)
  const draw = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const chance = (share: number) => random() < share
  const width = draw(1, 3)
  const vector = (low: number, high: number) => Array.from({ length: width }, () => draw(low, high))
  const types = draw(1, 3)
  const hasSites = chance(0.4)
  const hasZones = chance(0.25)
  const hosts = Array.from({ length: types }, (_, t) => ({
    id: `host-${t}`,
    capacity: vector(8, 14),
    price: draw(1, 6),
    ...(chance(0.4) && { stock: draw(1, 3) }),
    ...(hasSites && { site: chance(0.5) ? 'east' : 'west' }),
    ...(hasZones && { zone: chance(0.6) ? 'inner' : 'outer' }),
  }))
  const hasReplicas = hasSites && chance(0.5)
  const items: PackingItem[] = []
  let pieces = draw(2, mostPieces)
  for (let index = 0; pieces > 0; index++) {
    const size = vector(0, 8)
    const isReplicated = hasReplicas && chance(0.4) && pieces >= 2
    const count = !isReplicated && pieces >= 2 && chance(0.2) ? 2 : 1
    pieces -= isReplicated ? 2 : count
    const hasChoice = !isReplicated && chance(0.15)
    items.push({
      id: `item-${index}`,
      ...(hasChoice ? { sizes: [size, vector(0, 8)] } : { size }),
      ...(count > 1 && { count }),
      ...(isReplicated && { replica: chance(0.5) ? (true as const) : { size: vector(0, 4) } }),
      ...(hasZones && chance(0.3) && { zones: chance(0.5) ? ['inner'] : ['inner', 'outer'] }),
      ...(chance(0.2) && { currentHost: `host-${draw(0, types - 1)}`, movingCost: draw(1, 3) }),
    })
  }
  const fits = (size: number[]) =>
    hosts.some(({ capacity }) => size.every((amount, d) => amount <= capacity[d]!))
  const ids = items.filter(({ sizes, size }) => (sizes ?? [size!]).some(fits)).map(({ id }) => id)
  const grouped = items.filter(({ replica }) => !replica).map(({ id }) => id)
  return {
    dimensions: Array.from({ length: width }, (_, d) => `dimension-${d}`),
    hosts,
    items,
    ...(hasSites && chance(0.6) && { sites: [{ id: 'east', openingCost: draw(1, 4) }] }),
    ...(chance(0.3) &&
      ids.length >= 2 && { apart: [{ items: ids.slice(0, 3), ...(chance(0.3) && { atMost: 2 }) }] }),
    ...(chance(0.2) && grouped.length >= 2 && { together: [grouped.slice(0, 2)] }),
    ...(chance(0.2) && { utilisationCeiling: chance(0.5) ? 0.9 : Array.from({ length: width }, () => 0.8) }),
    ...(chance(0.12) && { survivesHostLoss: true }),
  }
}
