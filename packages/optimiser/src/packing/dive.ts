import { roundUp } from './bounds.ts'
import { type FillingSource, generate, type Remainder } from './column-generation.ts'
import { construct, plainRules, shrink } from './construct.ts'
import type { Effort } from './effort.ts'
import { type Bin, binCost, type Instance, packingCost } from './instance.ts'
import type { Master } from './master.ts'

export function wholeRemainder(instance: Instance): Remainder {
  const sites = Math.max(0, ...instance.siteOf) + 1
  return {
    demand: instance.demand.slice(),
    stock: instance.stock.slice(),
    ruleLimits: Float64Array.from(
      instance.siteRules.flatMap(({ limit }) => new Array<number>(sites).fill(limit)),
    ),
  }
}

/** Which of the possible next fillings a dive takes at each depth: 0 the fullest used one, 1 the second, … */
export type Discrepancy = (depth: number) => number

/**
 * From the linear program down to whole hosts: takes the fillings that are used most, covers the rest anew by
 * column generation, and so on; at each depth a rule tries to finish the rest. Ends when it cannot become
 * cheaper than the cutoff. The master is left as it was found.
 */
export function dive(
  master: Master,
  source: FillingSource,
  cutoff: number,
  discrepancy: Discrepancy,
  random: () => number,
  effort: Effort,
): Bin[] | null {
  const { instance } = master
  const rest = wholeRemainder(instance)
  const fixed: Bin[] = []
  let cost = 0
  let best: Bin[] | null = null
  let limit = cutoff
  try {
    for (let depth = 0; rest.demand.some((count) => count > 0); depth++) {
      if (effort.isOver()) break
      const limits = { cutoff: limit - cost, rounds: depth === 0 ? 60 : 12, nodeLimit: 4000 }
      const { bound, last } = generate(master, source, rest, limits, effort)
      if (!last || roundUp(instance, cost + bound) >= limit - 1e-7) break
      const taken = take(master, last.use, rest, discrepancy(depth))
      if (taken.length === 0) break
      for (const bin of taken) {
        fixed.push(bin)
        cost += binCost(instance, bin)
      }
      master.setRest(rest.demand, rest.stock)
      master.setRuleLimits(rest.ruleLimits)
      if (cost >= limit - 1e-7) break
      const finished = finish(instance, fixed, rest, random, effort)
      if (finished && packingCost(instance, finished) < limit - 1e-7) {
        best = finished
        limit = packingCost(instance, finished)
      }
    }
    if (rest.demand.every((count) => count === 0) && cost < limit - 1e-7) best = [...fixed]
  } finally {
    const whole = wholeRemainder(instance)
    master.setRest(whole.demand, whole.stock)
    master.setRuleLimits(whole.ruleLimits)
  }
  return best
}

function finish(
  instance: Instance,
  fixed: Bin[],
  rest: Remainder,
  random: () => number,
  effort: Effort,
): Bin[] | null {
  const kinds = kindsLeft(rest.demand)
  if (kinds.length === 0) return [...fixed]
  let best: Bin[] | null = null
  const rules = kinds.length > 60 ? plainRules.slice(0, 1) : plainRules.slice(0, 4)
  for (const rule of rules) {
    const built = construct(
      instance,
      { kinds, demand: rest.demand, stock: rest.stock },
      rule,
      random,
      effort,
      fixed,
    )
    if (!built) continue
    const bins = instance.types > 1 ? shrink(instance, [...fixed, ...built]) : [...fixed, ...built]
    if (!best || packingCost(instance, bins) < packingCost(instance, best)) best = bins
  }
  return best
}

function kindsLeft(demand: Int32Array): number[] {
  const kinds: number[] = []
  demand.forEach((count, kind) => {
    if (count > 0) kinds.push(kind)
  })
  return kinds
}

/** Takes fillings by their use: all that are whole, else one; each without what is covered already. */
function take(master: Master, use: Float64Array, rest: Remainder, skip: number): Bin[] {
  const { instance, fillings } = master
  const { kindOf, siteRules } = instance
  const sites = Math.max(0, ...instance.siteOf) + 1
  const order = Array.from(use, (value, at) => ({ value, at }))
    .filter(({ value }) => value > 1e-6)
    .sort((a, b) => b.value - a.value || a.at - b.at)
  const taken: Bin[] = []
  const place = (bin: Bin): boolean => {
    if (rest.stock[bin.type]! < 1) return false
    const options: number[] = []
    for (const option of bin.options) {
      const kind = kindOf[option]!
      if (rest.demand[kind]! <= 0) continue
      const isFull = siteRules.some(
        ({ kinds }, at) =>
          kinds.includes(kind) && rest.ruleLimits[at * sites + instance.siteOf[bin.type]!]! <= 0,
      )
      if (isFull) continue
      rest.demand[kind]! -= 1
      siteRules.forEach(({ kinds }, at) => {
        if (kinds.includes(kind)) rest.ruleLimits[at * sites + instance.siteOf[bin.type]!]! -= 1
      })
      options.push(option)
    }
    if (options.length === 0) return false
    rest.stock[bin.type]! -= 1
    taken.push({ type: bin.type, options })
    return true
  }
  for (const { value, at } of order) {
    for (let copy = Math.floor(value + 1e-6); copy > 0; copy--) if (!place(fillings[at]!)) break
  }
  if (taken.length > 0) return taken
  const fractional = order.slice(Math.min(skip, Math.max(0, order.length - 1)))
  for (const { at } of fractional) if (place(fillings[at]!)) return taken
  return taken
}
