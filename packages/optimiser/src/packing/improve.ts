import { construct, type Rule, shrink } from './construct.ts'
import type { Effort } from './effort.ts'
import { type Bin, binCost, type Instance, packingCost } from './instance.ts'

/**
 * A local search made for vector packing: unpack a few hosts (the emptiest and some at random), fill them again
 * with a noisy rule, and keep the result unless it costs more, or costs the same and spreads the load more
 * evenly: full hosts and one nearly empty one are what makes the next host superfluous.
 */
export function improve(
  instance: Instance,
  start: Bin[],
  goal: number,
  random: () => number,
  effort: Effort,
  work: number,
  onBetter: (bins: Bin[]) => void,
  onBin: (bin: Bin) => void,
): void {
  const { kindOf, types } = instance
  const fullness = fullnessOf(instance)
  const bins = start.map((bin) => ({ bin, fill: fullness(bin) }))
  const demand = new Int32Array(instance.kinds)
  const stock = instance.stock.slice()
  for (const { type } of start) stock[type]! -= 1
  let cost = packingCost(instance, start)
  const end = effort.work + work
  // Copying a large packing costs as much as many steps of the search.
  const patience = 20 * start.reduce((sum, { options }) => sum + options.length, 0)
  let [toldCost, toldAt] = [cost, effort.work]
  const tell = () => {
    if (cost < toldCost - 1e-9) onBetter(bins.map(({ bin }) => bin))
    toldCost = cost
    toldAt = effort.work
  }
  while (cost > goal + 1e-9 && effort.work < end && !effort.isOver() && bins.length > 1) {
    const chosen = choose(bins, random)
    const out = chosen.map((at) => bins[at]!)
    const kinds: number[] = []
    for (const { bin } of out) {
      stock[bin.type]! += 1
      for (const option of bin.options) {
        const kind = kindOf[option]!
        if (demand[kind]! === 0) kinds.push(kind)
        demand[kind]! += 1
      }
    }
    const placed = instance.siteRules.length > 0 ? keptBins(bins, chosen) : []
    const rest = { kinds, demand, stock }
    effort.spend(8)
    const filled = construct(instance, rest, ruleOf(random), random, effort, placed)
    for (const kind of kinds) demand[kind] = 0
    const packed =
      filled && types > 1 && placed.length === 0 ? shrink({ ...instance, stock }, filled) : filled
    const fresh = packed && accept(packed, out)
    for (const { bin } of fresh ?? out) stock[bin.type]! -= 1
    if (!fresh) continue
    replace(bins, chosen, fresh)
    for (const { bin } of fresh) onBin(bin)
    if (effort.work > toldAt + patience) tell()
  }
  tell()

  /** The new hosts when they cost less, or the same with the load more concentrated; sometimes a little worse. */
  function accept(packed: Bin[], out: Packed[]): Packed[] | null {
    const before = out.reduce((sum, { bin }) => sum + binCost(instance, bin), 0)
    const after = packingCost(instance, packed)
    if (after > before + 1e-9) return null
    const fresh = packed.map((bin) => ({ bin, fill: fullness(bin) }))
    const gain = squares(fresh) - squares(out)
    const isCheaper = after < before - 1e-9
    if (!isCheaper && gain < -1e-12 && random() > Math.exp(gain * 400)) return null
    cost += after - before
    return fresh
  }
}

/** A host in use and its fullness. */
interface Packed {
  bin: Bin
  fill: number
}

function ruleOf(random: () => number): Rule {
  return {
    score: random() < 0.75 ? 'dot-product' : random() < 0.5 ? 'l2' : 'largest',
    weights: random() < 0.6 ? 'average' : 'even',
    noise: random() < 0.5 ? 0.3 : 1,
  }
}

function keptBins(bins: readonly Packed[], chosen: readonly number[]): Bin[] {
  const isOut = new Set(chosen)
  return bins.filter((_, at) => !isOut.has(at)).map(({ bin }) => bin)
}

/** Puts the new ones where the chosen ones were; places left over are filled from the end, or added there. */
function replace(bins: Packed[], chosen: readonly number[], fresh: readonly Packed[]): void {
  chosen.forEach((at, index) => {
    if (index < fresh.length) bins[at] = fresh[index]!
  })
  bins.push(...fresh.slice(chosen.length))
  const vacant = chosen.slice(fresh.length).sort((a, b) => b - a)
  for (const at of vacant) {
    const last = bins.pop()!
    if (at < bins.length) bins[at] = last
  }
}

const squares = (bins: Packed[]) => bins.reduce((sum, { fill }) => sum + fill * fill, 0)

/** Positions of two to five hosts: the emptier, the likelier. */
function choose(bins: readonly Packed[], random: () => number): number[] {
  const count = Math.min(bins.length, 2 + Math.floor(random() * 4))
  const chosen = new Set<number>()
  while (chosen.size < count) {
    let at = Math.floor(random() * bins.length)
    const other = Math.floor(random() * bins.length)
    if (random() < 0.5 && bins[other]!.fill < bins[at]!.fill) at = other
    chosen.add(at)
  }
  return [...chosen]
}

/** Share of a host in use, dimensions weighing by how scarce they are over all. */
function fullnessOf(instance: Instance): (bin: Bin) => number {
  const { dimensions, options, size, kindOf, demand, capacity } = instance
  const total = new Float64Array(dimensions)
  for (let o = 0; o < options; o++)
    for (let d = 0; d < dimensions; d++) total[d]! += demand[kindOf[o]!]! * size[o * dimensions + d]!
  const largest = Float64Array.from(total, (_, d) => {
    let most = 0
    for (let t = 0; t < instance.types; t++) most = Math.max(most, capacity[t * dimensions + d]!)
    return most
  })
  const share = total.map((sum, d) => (largest[d]! > 0 ? sum / largest[d]! : 0))
  const all = share.reduce((sum, value) => sum + value, 0) || 1
  return (bin) => {
    let fill = 0
    for (const option of bin.options)
      for (let d = 0; d < dimensions; d++)
        if (largest[d]! > 0) fill += ((share[d]! / all) * size[option * dimensions + d]!) / largest[d]!
    return fill
  }
}
