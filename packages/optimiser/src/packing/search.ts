import { seededRandom } from '../answer/random.ts'
import { cheapLowerBound, roundUp } from './bounds.ts'
import { generate } from './column-generation.ts'
import { construct, plainRules, shrink, wholeRest } from './construct.ts'
import { dive, wholeRemainder } from './dive.ts'
import type { Effort } from './effort.ts'
import { improve } from './improve.ts'
import { type Bin, type Instance, packingCost, placesForAll } from './instance.ts'
import { Master } from './master.ts'
import { Pricer } from './pricing.ts'

export interface SearchOptions {
  seed: number
  /** Relative gap at which to stop. */
  gap: number
  /** Only solutions cheaper than this are of use. */
  cutoff: number
  onNote(note: { bins?: Bin[]; lowerBound?: number; phase: string }): void
}

export interface SearchResult {
  bins: Bin[] | null
  cost: number
  /** Proven for every packing of the instance; Infinity when there is none. */
  lowerBound: number
}

/** State of one search: the best packing, the best bound, and whether they meet. */
export class Standing {
  readonly instance: Instance
  readonly #options: SearchOptions
  bins: Bin[] | null = null
  cost = Number.POSITIVE_INFINITY
  lowerBound = 0
  phase = 'heuristic'

  constructor(instance: Instance, options: SearchOptions) {
    this.instance = instance
    this.#options = options
  }

  offer(bins: Bin[]): void {
    const cost = packingCost(this.instance, bins)
    if (cost >= this.cost - 1e-9) return
    this.bins = bins
    this.cost = cost
    this.#options.onNote({ bins, phase: this.phase })
  }

  /** Raises the bound; it is rounded to the next possible cost. */
  prove(bound: number): void {
    const rounded = Number.isFinite(bound) ? roundUp(this.instance, bound) : bound
    if (rounded <= this.lowerBound + 1e-12) return
    this.lowerBound = rounded
    this.#options.onNote({ lowerBound: rounded, phase: this.phase })
  }

  /** What a solution must beat. */
  get target(): number {
    return Math.min(this.cost, this.#options.cutoff)
  }

  get isDone(): boolean {
    const { target, lowerBound } = this
    return target <= lowerBound + 1e-7 || target - lowerBound <= this.#options.gap * Math.abs(target)
  }
}

/** Heuristics, then bounds and fillings by column generation, then dives; each only while there is a gap. */
export async function searchPacking(instance: Instance, options: SearchOptions, effort: Effort): Promise<SearchResult> {
  const standing = new Standing(instance, options)
  const { total } = sizeOf(instance)
  if (total === 0) {
    standing.offer([])
    return { bins: [], cost: 0, lowerBound: 0 }
  }
  if (!placesForAll(instance)) return { bins: null, cost: Number.POSITIVE_INFINITY, lowerBound: Number.POSITIVE_INFINITY }
  const random = seededRandom(options.seed)
  const fillings: Bin[] = []
  standing.prove(cheapLowerBound(instance))
  const rest = wholeRest(instance)
  const rules = total > 5000 ? plainRules.slice(0, 2) : plainRules
  for (const rule of rules) {
    if (standing.isDone || (standing.bins && effort.isOver())) break
    const built = construct(instance, rest, rule, random, effort)
    if (!built) continue
    const bins = shrink(instance, built)
    fillings.push(...bins)
    standing.offer(bins)
  }
  if (standing.isDone || effort.isOver()) return resultOf(standing)
  const isLarge = total > 3000
  if (standing.bins) {
    standing.phase = 'local-search'
    const keep = (bin: Bin) => {
      if (fillings.length < 4000) fillings.push(bin)
    }
    const work = Math.min(3e6, 20_000 * total)
    improve(instance, standing.bins, standing.lowerBound, random, effort, isLarge ? 10 * work : work, (bins) => standing.offer(bins), keep)
  }
  if (standing.isDone || effort.isOver()) return resultOf(standing)
  standing.phase = 'column-generation'
  const master = await Master.open(instance, effort)
  try {
    for (const bin of standing.bins ?? []) master.add(bin)
    for (const bin of fillings.slice(-1500)) master.add(bin)
    const source = { instance, pricer: new Pricer(instance, effort), members: null }
    const limits = { cutoff: standing.target, rounds: 2000, nodeLimit: 300_000 }
    const root = generate(master, source, wholeRemainder(instance), limits, effort, (bound) => standing.prove(bound))
    standing.prove(root.bound)
    standing.phase = 'diving'
    for (let attempt = 0; attempt < 12 && !standing.isDone && !effort.isOver(); attempt++) {
      const skipAt = attempt === 0 ? -1 : (attempt - 1) % 6
      const skip = attempt < 7 ? 1 : 2
      const found = dive(master, source, standing.target, (depth) => (depth === skipAt ? skip : 0), random, effort)
      if (found) standing.offer(found)
    }
  } finally {
    master.dispose()
  }
  return resultOf(standing)
}

function sizeOf({ demand }: Instance): { total: number } {
  return { total: demand.reduce((sum, count) => sum + count, 0) }
}

function resultOf({ bins, cost, lowerBound }: Standing): SearchResult {
  return { bins, cost, lowerBound }
}
