import { seededRandom } from '../answer/random.ts'
import { type CheapBound, cheapLowerBound } from './bounds.ts'
import { branchAndPrice } from './branch-and-price.ts'
import { generate } from './column-generation.ts'
import { construct, plainRules, quickRule, type Rule, shrink, wholeRest } from './construct.ts'
import { type Discrepancy, dive, wholeRemainder } from './dive.ts'
import { Effort } from './effort.ts'
import { improve } from './improve.ts'
import { type Bin, type Instance, placesForAll } from './instance.ts'
import { type Duals, Master } from './master.ts'
import { Pricer } from './pricing.ts'
import { type SearchOptions, Standing } from './standing.ts'
import { areFeasible, settle } from './whole-program.ts'

export interface SearchResult {
  bins: Bin[] | null
  cost: number
  /** Proven for every packing of the instance; Infinity when there is none. */
  lowerBound: number
}

/** Heuristics, then bounds and fillings by column generation, then dives; each only while there is a gap. */
export async function searchPacking(
  instance: Instance,
  options: SearchOptions,
  effort: Effort,
): Promise<SearchResult> {
  const standing = new Standing(instance, options)
  const { total } = sizeOf(instance)
  if (total === 0) {
    standing.offer([])
    return { bins: [], cost: 0, lowerBound: 0 }
  }
  if (!placesForAll(instance))
    return { bins: null, cost: Number.POSITIVE_INFINITY, lowerBound: Number.POSITIVE_INFINITY }
  const random = seededRandom(options.seed)
  const fillings: Bin[] = []
  const rest = wholeRest(instance)
  const isLarge = total > 5000
  const tryRule = (rule: Rule, own: Effort) => {
    const built = construct(instance, rest, rule, random, own)
    if (!built) return
    const bins = shrink(instance, built)
    fillings.push(...bins)
    standing.offer(bins)
  }
  // The first packing is made whatever the effort: there should be something to answer with.
  const first = new Effort(undefined, { shouldStop: () => effort.isStopped })
  const [plain, ...others] = isLarge ? [quickRule, ...plainRules.slice(0, 1)] : plainRules
  tryRule(plain!, first)
  effort.spend(first.work)
  const cheap = cheapLowerBound(instance)
  standing.prove(cheap.bound)
  for (const rule of others)
    if (!standing.isDone && !(standing.bins && effort.isOver())) tryRule(rule, effort)
  if (standing.isDone || effort.isOver()) return resultOf(standing)
  const offer = (bins: Bin[]) => standing.offer(bins)
  const keep = (bin: Bin) => {
    if (fillings.length < 4000) fillings.push(bin)
  }
  if (standing.bins) {
    standing.phase = 'local-search'
    const work = total > 3000 ? 3e7 : Math.min(3e6, 8000 * total)
    improve(instance, standing.bins, standing.lowerBound, random, effort, work, offer, keep)
  }
  while (instance.kinds > mostKinds && standing.bins && !standing.isDone && !effort.isOver())
    improve(instance, standing.bins, standing.lowerBound, random, effort, 1e8, offer, keep)
  if (standing.isDone || effort.isOver() || instance.kinds > mostKinds) return resultOf(standing)
  standing.phase = 'column-generation'
  const master = await Master.open(instance, effort)
  try {
    for (const bin of standing.bins ?? []) master.add(bin)
    for (const bin of fillings.slice(-1500)) master.add(bin)
    const source = { instance, pricer: new Pricer(instance, effort), members: null }
    const converge = (limits: { known?: number; work?: number }) => {
      const all = { ...limits, cutoff: standing.target, rounds: 2000, nodeLimit: 300_000 }
      const reached = generate(master, source, wholeRemainder(instance), all, effort, (bound) =>
        standing.prove(bound),
      )
      standing.prove(reached.bound)
      return reached
    }
    // First only so far as it serves the dives, which look for packings long before the program is solved.
    converge({ known: standing.lowerBound, work: patience })
    const dives = total <= 80 ? 12 : 60
    for (let attempt = 0; !standing.isDone && !effort.isOver(); attempt++) {
      if (attempt === divesBeforeSettling) {
        const { last } = converge({})
        standing.phase = 'enumeration'
        for (const duals of dualsToSettle(instance, cheap, last?.duals, source.pricer, standing.lowerBound))
          if (!standing.isDone && !effort.isOver()) await settle(standing, duals, source.pricer, effort)
        if (standing.isDone || effort.isOver()) break
      }
      if (attempt === dives) {
        standing.phase = 'branching'
        await branchAndPrice(standing, master.fillings, random, effort)
        continue
      }
      if (attempt > dives && standing.bins) {
        standing.phase = 'local-search'
        improve(instance, standing.bins, standing.lowerBound, random, effort, 1e7, offer, keep)
        for (const bin of standing.bins) master.add(bin)
        if (standing.isDone) break
      }
      standing.phase = 'diving'
      const found = dive(master, source, standing.target, discrepancyOf(attempt, random), random, effort)
      if (found) standing.offer(found)
      effort.spend(instance.options)
    }
  } finally {
    master.dispose()
  }
  return resultOf(standing)
}

/** Dual values close to the bound that are known to be feasible: those of the cheap bound, of the program. */
function dualsToSettle(
  instance: Instance,
  cheap: CheapBound,
  program: Duals | undefined,
  pricer: Pricer,
  bound: number,
): Duals[] {
  const list: Duals[] = []
  if (cheap.worth && cheap.bound >= bound - 1e-9)
    list.push({ kind: cheap.worth, stock: new Float64Array(instance.types), rule: new Float64Array(0) })
  if (program && areFeasible(instance, program, pricer)) list.push(program)
  return list
}

/** With more kinds than this the linear program is too large to be of use: local search alone. */
const mostKinds = 3000

/** The plain dive first, then such as leave the best choice at one of the first depths, then at some. */
/** Steps of column generation before the first dive. */
const patience = 3e7

const plannedDives = 12
const divesBeforeSettling = 5

function discrepancyOf(attempt: number, random: () => number): Discrepancy {
  if (attempt === 0) return () => 0
  if (attempt < plannedDives) return (depth) => (depth === (attempt - 1) % 6 ? (attempt < 7 ? 1 : 2) : 0)
  return (depth) => (depth < 8 && random() < 0.3 ? 1 + Math.floor(random() * 3) : 0)
}

function sizeOf({ demand }: Instance): { total: number } {
  return { total: demand.reduce((sum, count) => sum + count, 0) }
}

function resultOf({ bins, cost, lowerBound }: Standing): SearchResult {
  return { bins, cost, lowerBound }
}
