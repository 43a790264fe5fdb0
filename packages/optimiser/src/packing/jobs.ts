import type { Compiled } from './compile.ts'
import { type Bin, components, type Instance, packingCost, partOf } from './instance.ts'

/**
 * A packing problem without opening costs and without N+1, that answers a part of the whole: for one choice of
 * the sites that are open and of the spare host. Its cost, plus `extra`, is a solution (`givesSolution`), and
 * its bound, plus `extra`, holds for every solution of this choice (`givesBound`).
 */
export interface Job {
  instance: Instance
  types: number[]
  options: number[]
  extra: number
  givesBound: boolean
  givesSolution: boolean
  /** Type of the spare host of this choice; null: chosen for the packing once it is there. */
  spare: number | null
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
      survivesHostLoss ? lossJobs(instance, part.kinds, types, cost) : [plainJob(instance, part.kinds, types, cost)],
    ),
  )
}

const indices = (length: number) => Array.from({ length }, (_, at) => at)

/** Every choice of the sites with an opening cost: the types then at hand, and what opening costs. */
function openChoices(instance: Instance, openingCost: number[], types: number[]): { types: number[]; cost: number }[] {
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
  const part = partOf(instance, kinds, types, types.map((t) => instance.stock[t]!))
  return { ...part, types, extra, givesBound: true, givesSolution: true, spare: null, lowerBound: 0 }
}

function lossJobs(instance: Instance, kinds: number[], types: number[], opening: number): Job[] {
  const { price, stock } = instance
  const jobs: Job[] = []
  const add = (among: number[], spare: number, givesBound: boolean, givesSolution: boolean) => {
    // The host taken away, or kept as the spare, is not there for the packing.
    const left = among.map((t) => stock[t]! - (t === spare ? 1 : 0))
    const part = partOf(instance, kinds, among, left)
    jobs.push({ ...part, types: among, extra: opening + price[spare]!, givesBound, givesSolution, spare, lowerBound: 0 })
  }
  for (const spare of types) {
    if (stock[spare]! < 1) continue
    const covered = types.filter((t) => covers(instance, spare, t))
    const cheaper = types.filter((t) => price[t]! <= price[spare]!)
    const isSame = covered.length === cheaper.length && covered.every((t) => cheaper.includes(t))
    add(cheaper, spare, true, isSame)
    if (!isSame) add(covered, spare, false, true)
  }
  const part = partOf(instance, kinds, types, types.map((t) => stock[t]!))
  jobs.push({ ...part, types, extra: opening, givesBound: false, givesSolution: true, spare: null, lowerBound: 0 })
  return jobs
}

/** Whether everything that can stand on a host of type `lost` can stand on an empty one of type `spare`. */
export function covers(instance: Instance, spare: number, lost: number): boolean {
  const { dimensions, capacity, options, fits, siteRules, siteOf } = instance
  if (siteRules.length > 0 && siteOf[spare] !== siteOf[lost]) return false
  for (let d = 0; d < dimensions; d++)
    if (capacity[spare * dimensions + d]! < capacity[lost * dimensions + d]!) return false
  for (let o = 0; o < options; o++) if (fits[lost * options + o] && !fits[spare * options + o]) return false
  return true
}

/** A job's packing in the numbers of the whole, with spare hosts at the end where N+1 asks for them. */
export function solutionOf(instance: Instance, job: Job, found: readonly Bin[], survivesHostLoss: boolean): Bin[] | null {
  const bins = found.map(({ type, options }) => ({
    type: job.types[type]!,
    options: options.map((option) => job.options[option]!),
  }))
  if (!survivesHostLoss || bins.length === 0) return bins
  const used = new Map<number, number>()
  for (const { type } of bins) used.set(type, (used.get(type) ?? 0) + 1)
  const spares: number[] = []
  const hasStock = (t: number) =>
    (used.get(t) ?? 0) + spares.filter((spare) => spare === t).length < instance.stock[t]!
  if (job.spare !== null) spares.push(job.spare)
  for (;;) {
    const open = [...used.keys()].filter((t) => !spares.some((spare) => covers(instance, spare, t)))
    if (open.length === 0) return [...bins, ...spares.map((type) => ({ type, options: [] }))]
    const reach = (t: number) => open.filter((lost) => covers(instance, t, lost)).length
    const candidates = job.types.filter((t) => hasStock(t) && reach(t) > 0)
    if (candidates.length === 0) return null
    candidates.sort((a, b) => reach(b) - reach(a) || instance.price[a]! - instance.price[b]!)
    spares.push(candidates[0]!)
  }
}

/** Cost with the opening of every site that is used. */
export function fullCost({ instance, openingCost }: Compiled, bins: readonly Bin[]): number {
  const sites = new Set(bins.map(({ type }) => instance.siteOf[type]!))
  return [...sites].reduce((sum, site) => sum + openingCost[site]!, packingCost(instance, bins))
}

/** For the loss of each host, the spare that takes what was on it. */
export function recoveryOf(instance: Instance, bins: readonly Bin[]): (number | null)[] {
  return bins.map((bin, lost) => {
    if (bin.options.length === 0) return null
    const at = bins.findIndex(
      (other, index) => index !== lost && other.options.length === 0 && covers(instance, other.type, bin.type),
    )
    return at < 0 ? null : at
  })
}
