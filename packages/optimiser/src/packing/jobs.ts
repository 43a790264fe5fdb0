import type { Compiled } from './compile.ts'
import { covers, protect } from './evacuate.ts'
import { type Bin, components, type Instance, packingCost, partOf } from './instance.ts'

/**
 * A packing problem without opening costs and without N+1, that answers a part of the whole: for one choice of
 * the sites that are open and of the spare host. Its packings, with what `extra` pays for, are solutions
 * (`givesSolution`). Its bound, plus `extra`, holds for every solution of its choice; every solution has a
 * choice among the jobs of each kind of bound.
 */
export interface Job {
  instance: Instance
  types: number[]
  options: number[]
  extra: number
  bound: 'loss' | 'plain' | null
  givesSolution: boolean
  lowerBound: number
}

/** More sites with an opening cost than this are not decided one by one. */
const mostSites = 6

/**
 * The jobs of each independent part. With N+1: take away the dearest host of a solution, of price p; what is
 * left holds everything (that is what N+1 means), on types that cost at most p. So the best packing on the
 * types up to p, plus p, is a bound for the solutions whose dearest host costs p; and a packing on the types
 * that a spare host covers, plus the spare, is a solution. Where dearer types are also larger, both are the
 * same job, and N+1 is solved exactly.
 */
export function jobsOf({ instance, openingCost }: Compiled, survivesHostLoss: boolean): Job[][] {
  const hasOpening = openingCost.some((cost) => cost > 0)
  const whole = { kinds: indices(instance.kinds), types: indices(instance.types) }
  return (hasOpening ? [whole] : components(instance)).map((part) =>
    openChoices(instance, openingCost, part.types).flatMap(({ types, cost }) =>
      survivesHostLoss
        ? lossJobs(instance, part.kinds, types, cost)
        : [plainJob(instance, part.kinds, types, cost)],
    ),
  )
}

const indices = (length: number) => Array.from({ length }, (_, at) => at)

/** Every choice of the sites with an opening cost: the types then at hand, and what opening costs. */
function openChoices(
  instance: Instance,
  openingCost: number[],
  types: number[],
): { types: number[]; cost: number }[] {
  const sites = [...new Set(types.map((t) => instance.siteOf[t]!))].filter((site) => openingCost[site]! > 0)
  if (sites.length === 0) return [{ types, cost: 0 }]
  const isFree = (t: number) => !sites.includes(instance.siteOf[t]!)
  if (sites.length > mostSites) {
    const cost = types.some(isFree) ? 0 : Math.min(...sites.map((site) => openingCost[site]!))
    return [{ types, cost }]
  }
  return Array.from({ length: 2 ** sites.length }, (_, mask) => {
    const open = sites.filter((_, at) => mask & (1 << at))
    return {
      types: types.filter((t) => isFree(t) || open.includes(instance.siteOf[t]!)),
      cost: open.reduce((sum, site) => sum + openingCost[site]!, 0),
    }
  }).filter((choice) => choice.types.length > 0)
}

function plainJob(instance: Instance, kinds: number[], types: number[], extra: number): Job {
  const part = partOf(
    instance,
    kinds,
    types,
    types.map((t) => instance.stock[t]!),
  )
  return { ...part, types, extra, bound: 'plain', givesSolution: true, lowerBound: 0 }
}

function lossJobs(instance: Instance, kinds: number[], types: number[], opening: number): Job[] {
  const { price, stock } = instance
  const jobs: Job[] = []
  const add = (among: number[], spare: number, bound: Job['bound'], givesSolution: boolean) => {
    // The host taken away, or kept as the spare, is not there for the packing.
    const left = among.map((t) => stock[t]! - (t === spare ? 1 : 0))
    const part = partOf(instance, kinds, among, left)
    // After a loss things stand elsewhere: what moving costs in the normal state is no bound there.
    if (bound === 'loss') part.instance.placeCost = null
    jobs.push({ ...part, types: among, extra: opening + price[spare]!, bound, givesSolution, lowerBound: 0 })
  }
  for (const spare of types) {
    if (stock[spare]! < 1) continue
    const covered = types.filter((t) => covers(instance, spare, t))
    const cheaper = types.filter((t) => price[t]! <= price[spare]!)
    const isSame = covered.length === cheaper.length && covered.every((t) => cheaper.includes(t))
    add(cheaper, spare, 'loss', isSame)
    if (!isSame || instance.placeCost) add(covered, spare, null, true)
  }
  return [...jobs, plainJob(instance, kinds, types, opening)]
}

/** A job's packing in the numbers of the whole, with spare hosts at the end where N+1 asks for them. */
export function solutionOf(
  instance: Instance,
  job: Job,
  found: readonly Bin[],
  survivesHostLoss: boolean,
): Bin[] | null {
  const bins = found.map(({ type, options }) => ({
    type: job.types[type]!,
    options: options.map((option) => job.options[option]!).sort((a, b) => a - b),
  }))
  return survivesHostLoss && bins.length > 0 ? protect(instance, bins, job.types) : bins
}

/** Cost with the opening of every site that is used. */
export function fullCost({ instance, openingCost }: Compiled, bins: readonly Bin[]): number {
  const sites = new Set(bins.map(({ type }) => instance.siteOf[type]!))
  return [...sites].reduce((sum, site) => sum + openingCost[site]!, packingCost(instance, bins))
}
