import { roundUp } from './bounds.ts'
import { chooseBranch, type Decision, obeys, separateCopies, sourceUnder } from './branching.ts'
import { generate } from './column-generation.ts'
import { dive, wholeRemainder } from './dive.ts'
import type { Effort } from './effort.ts'
import type { Bin, Instance } from './instance.ts'
import { Load, SiteBook } from './load.ts'
import { Master } from './master.ts'
import type { Standing } from './standing.ts'

/** More copies than this are not branched on: every one would be a row of its own. */
const mostCopies = 400

interface Node {
  decisions: Decision[]
  bound: number
}

/**
 * Branch and price: when dives leave a gap, decides pair by pair whether two copies share a host, and which
 * type holds them, with column generation at every node. Complete for small instances; for large ones a
 * systematic way to search on. Fillings found before may be handed in.
 */
export async function branchAndPrice(
  standing: Standing,
  fillings: readonly Bin[],
  random: () => number,
  effort: Effort,
): Promise<void> {
  const total = standing.instance.demand.reduce((sum, count) => sum + count, 0)
  if (total > mostCopies) return
  const { instance, original } = separateCopies(standing.instance)
  const worst = worstCost(instance)
  const master = await Master.open(instance, effort, 10 * (worst + 1))
  const copyOf = copier(standing.instance, original)
  const offer = (bins: Bin[]) => {
    standing.offer(bins.map(({ type, options }) => ({ type, options: options.map((o) => original[o]!) })))
  }
  try {
    for (const bin of [...(standing.bins ?? []), ...fillings]) master.add(copyOf(bin))
    const open: Node[] = [{ decisions: [], bound: standing.lowerBound }]
    /** The least bound of nodes that could not be decided. */
    let undecided = Number.POSITIVE_INFINITY
    let count = 0
    while (open.length > 0) {
      const least = Math.min(undecided, ...open.map(({ bound }) => bound))
      standing.prove(Math.min(least, Number.isFinite(standing.target) ? standing.target : least))
      if (standing.isDone || effort.isOver()) return
      const node = open.pop()!
      if (node.bound >= standing.target - 1e-7) continue
      const source = sourceUnder(instance, node.decisions, effort)
      if (!source) continue
      master.fillings.forEach((bin, at) => {
        master.allow(at, obeys(instance, bin, node.decisions))
      })
      const cutoff = Math.min(standing.target, worst + 1)
      const limits = { cutoff, rounds: 1000, nodeLimit: 300_000 }
      const { bound, last, isConverged } = generate(master, source, wholeRemainder(instance), limits, effort)
      const proven = Math.max(node.bound, roundUp(instance, bound))
      if (proven >= cutoff - 1e-7) continue
      if (!last || effort.isOver()) {
        open.push({ ...node, bound: proven })
        return
      }
      if (last.shortage < 1e-6) {
        const assembled = assemble(instance, master, last.use)
        if (assembled) offer(assembled)
      }
      count++
      if (count % 8 === 1 && total > 12 && !standing.isDone) {
        const found = dive(master, source, standing.target, () => 0, random, effort)
        if (found) offer(found)
      }
      if (proven >= standing.target - 1e-7) continue
      const branches = chooseBranch(master, last.use)
      if (!branches) {
        if (!isConverged || standing.cost > last.objective + 1e-6) undecided = Math.min(undecided, proven)
        continue
      }
      for (const decision of branches.reverse())
        open.push({ decisions: [...node.decisions, decision], bound: proven })
    }
    standing.prove(Math.min(undecided, standing.target))
  } finally {
    master.dispose()
  }
}

/** No packing costs more than every copy alone on the dearest host. */
function worstCost({ kinds, types, price, placeCost, demand }: Instance): number {
  let sum = 0
  for (let k = 0; k < kinds; k++) {
    let dearest = 0
    for (let t = 0; t < types; t++) dearest = Math.max(dearest, price[t]! + (placeCost?.[t * kinds + k] ?? 0))
    sum += dearest * demand[k]!
  }
  return sum
}

/** Names the copies of a filling, the next ones each time, so that all copies get fillings. */
function copier(instance: Instance, original: number[]): (bin: Bin) => Bin {
  const { kindOf, demand, firstOption } = instance
  const next = new Int32Array(instance.kinds)
  const firstOptionOfCopy = new Map<number, number>()
  original.forEach((option, at) => {
    if (!firstOptionOfCopy.has(option)) firstOptionOfCopy.set(option, at)
  })
  return ({ type, options }) => ({
    type,
    options: options.map((option) => {
      const kind = kindOf[option]!
      const copy = next[kind]! % demand[kind]!
      next[kind]! += 1
      return firstOptionOfCopy.get(option)! + copy * (firstOption[kind + 1]! - firstOption[kind]!)
    }),
  })
}

/** Hosts from fillings used fully, or null when the program is not whole. */
function assemble(instance: Instance, master: Master, use: Float64Array): Bin[] | null {
  const { kindOf, kinds, stock } = instance
  const bins: Bin[] = []
  const isPlaced = new Uint8Array(kinds)
  const used = new Float64Array(instance.types)
  const sites = new SiteBook(instance)
  const merged = new Map<string, { at: number; sum: number }>()
  use.forEach((value, at) => {
    if (value < 1e-6) return
    const { type, options } = master.fillings[at]!
    const key = `${type}:${options.map((option) => kindOf[option]!).join(',')}`
    const there = merged.get(key)
    if (there) there.sum += value
    else merged.set(key, { at, sum: value })
  })
  for (const { at, sum } of merged.values()) {
    if (sum < 1 - 1e-5) return null
    const { type, options } = master.fillings[at]!
    const load = new Load(instance, type)
    for (const option of options) {
      if (isPlaced[kindOf[option]!]) continue
      if (!sites.allows(type, option)) return null
      sites.change(type, option, 1)
      load.add(option)
      isPlaced[kindOf[option]!] = 1
    }
    if (load.options.length === 0) continue
    used[type]! += 1
    if (used[type]! > stock[type]!) return null
    bins.push({ type, options: load.options })
  }
  return isPlaced.every((yes) => yes === 1) ? bins : null
}
