import { roundUp } from './bounds.ts'
import type { Effort } from './effort.ts'
import type { Bin, Instance } from './instance.ts'
import { type Duals, dualBound, type Master, type MasterResult, valuesOf } from './master.ts'
import type { Pricer } from './pricing.ts'

/** What is still to be covered, at a node or in a dive. */
export interface Remainder {
  demand: Int32Array
  stock: Float64Array
  ruleLimits: Float64Array
}

export interface GenerationResult {
  /** Proven bound on the cost of the remainder, not rounded. */
  bound: number
  last: MasterResult | null
  /** Whether the program is proved optimal, or as low as its bound rounds to. */
  isConverged: boolean
}

/** Where new fillings come from: the instance itself, or one in which branching has merged some kinds. */
export interface FillingSource {
  instance: Instance
  pricer: Pricer
  /** The options of the master's instance that an option of the source stands for; null when they are the same. */
  members: number[][] | null
}

export interface GenerationLimits {
  /** Ends once the rounded bound reaches it. */
  cutoff: number
  rounds: number
  nodeLimit: number
  /** A bound that is known already: the program is not solved further than it takes to raise it. */
  known?: number
  /** Steps after which it ends, whatever it has reached. */
  work?: number
}

/**
 * Column generation: solves the master, looks for fillings worth more than they cost at its dual values, adds
 * them, and again. It ends when no such filling exists, when bound and program round to the same cost, or when
 * the bound reaches the cutoff.
 */
export function generate(
  master: Master,
  source: FillingSource,
  rest: Remainder,
  limits: GenerationLimits,
  effort: Effort,
  onBound?: (bound: number) => void,
): GenerationResult {
  const { instance } = master
  const demand = demandOf(source, instance, rest.demand)
  let bound = limits.known ?? 0
  let last: MasterResult | null = null
  const end = effort.work + (limits.work ?? Number.POSITIVE_INFINITY)
  for (let round = 0; round < limits.rounds; round++) {
    if (effort.isOver() || effort.work > end) return { bound, last, isConverged: false }
    last = master.solve()
    if (!last) return { bound, last, isConverged: false }
    let added = 0
    const { duals, objective } = last
    const steps = round % boundEvery === boundEvery - 1 ? (['glance', ...levels] as const) : levels
    for (const level of steps) {
      const nodeLimit = level === 'glance' ? Math.min(20_000, limits.nodeLimit) : limits.nodeLimit
      const found = priceAll(instance, source, duals, demand, level, nodeLimit, effort)
      if (found.values) {
        const proven = dualBound(instance, duals, found.values, rest.demand, rest.stock, rest.ruleLimits)
        if (proven > bound) {
          bound = proven
          onBound?.(bound)
        }
        if (roundUp(instance, bound) >= limits.cutoff - 1e-7) return { bound, last, isConverged: false }
      }
      if (roundUp(instance, bound) >= objective - 1e-7) return { bound, last, isConverged: true }
      for (const filling of found.fillings)
        if (reducedCost(instance, filling, duals) < -1e-7 && master.add(filling)) added++
      if (added > 0 && level !== 'glance') break
      if (effort.isOver()) return { bound, last, isConverged: false }
      if (level === 'exact') return { bound, last, isConverged: found.isComplete }
    }
  }
  return { bound, last, isConverged: false }
}

/** How hard fillings are looked for; each when the one before found none. A glance is for the bound alone. */
const levels = ['greedy', 'short', 'exact'] as const
type Level = 'glance' | (typeof levels)[number]
const boundEvery = 25

/** The demand of the source's kinds: a group is wanted while one of its members is. */
function demandOf({ members, instance }: FillingSource, master: Instance, demand: Int32Array): Int32Array {
  if (!members) return demand
  const wanted = new Int32Array(instance.kinds)
  members.forEach((options, o) => {
    for (const option of options)
      wanted[instance.kindOf[o]!] = Math.max(wanted[instance.kindOf[o]!]!, demand[master.kindOf[option]!]!)
  })
  return wanted
}

interface Found {
  fillings: Bin[]
  /** Proven bound on the value of a filling by type; null where the search was not exact. */
  values: Float64Array | null
  /** Whether there is no filling worth more than those found. */
  isComplete: boolean
}

const mostFillings = 60

/** Fillings by the greedy rule, by a short tree search, or by one that also proves a bound. */
function priceAll(
  instance: Instance,
  source: FillingSource,
  duals: Duals,
  demand: Int32Array,
  level: Level,
  nodeLimit: number,
  effort: Effort,
): Found {
  const { types, price } = instance
  const worth = Array.from({ length: types }, (_, t) => sourceValues(instance, source, t, duals))
  if (level === 'greedy' || level === 'short') {
    const quick: Bin[] = []
    for (let t = 0; t < types; t++) {
      const threshold = price[t]! - duals.stock[t]! + 1e-7
      const found =
        level === 'greedy'
          ? source.pricer.greedy(t, worth[t]!, demand, threshold)
          : source.pricer.several(t, worth[t]!, demand, threshold)
      for (const { options } of spread(found, source.instance)) quick.push(toMaster(source, t, options))
    }
    return { fillings: quick, values: null, isComplete: false }
  }
  const values = new Float64Array(types)
  const fillings: Bin[] = []
  let isComplete = true
  for (let t = 0; t < types; t++) {
    const threshold = price[t]! - duals.stock[t]!
    const found = source.pricer.price(t, worth[t]!, demand, threshold, nodeLimit)
    values[t] = Math.max(0, found.bound)
    for (const { options } of spread(found.fillings, source.instance))
      fillings.push(toMaster(source, t, options))
    isComplete &&= found.isComplete
    if (effort.isOver()) return { fillings, values: null, isComplete: false }
  }
  return { fillings, values, isComplete }
}

/** The best fillings, then such as bring kinds that those before do not have. */
function spread(found: { options: number[]; value: number }[], { kindOf }: Instance) {
  const picked: { options: number[] }[] = []
  const seen = new Set<number>()
  for (let at = found.length - 1; at >= 0 && picked.length < mostFillings; at--) {
    const filling = found[at]!
    const fresh = filling.options.filter((option) => !seen.has(kindOf[option]!)).length
    if (picked.length > 2 && fresh * 2 < filling.options.length) continue
    picked.push(filling)
    for (const option of filling.options) seen.add(kindOf[option]!)
  }
  return picked
}

function sourceValues(instance: Instance, source: FillingSource, type: number, duals: Duals): Float64Array {
  const values = valuesOf(instance, type, duals)
  if (!source.members) return values
  return Float64Array.from(source.members, (members) =>
    members.reduce((sum, option) => sum + values[option]!, 0),
  )
}

function toMaster({ members }: FillingSource, type: number, options: number[]): Bin {
  return { type, options: members ? options.flatMap((option) => members[option]!) : options }
}

function reducedCost(instance: Instance, { type, options }: Bin, duals: Duals): number {
  const { kinds, kindOf, price, placeCost, siteOf, siteRules } = instance
  let cost = price[type]! - duals.stock[type]!
  const sites = Math.max(0, ...siteOf) + 1
  for (const option of options) {
    const kind = kindOf[option]!
    cost -= duals.kind[kind]!
    if (placeCost) cost += placeCost[type * kinds + kind]!
    siteRules.forEach((rule, at) => {
      if (rule.kinds.includes(kind)) cost -= duals.rule[at * sites + siteOf[type]!]!
    })
  }
  return cost
}
