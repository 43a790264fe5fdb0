import { roundUp } from './bounds.ts'
import type { PackingNote } from './effort.ts'
import { type Bin, type Instance, packingCost } from './instance.ts'

export interface SearchOptions {
  seed: number
  /** Relative gap at which to stop. */
  gap: number
  /** Only solutions cheaper than this are of use. */
  cutoff: number
  onNote(note: PackingNote): void
}

/** State of one search: the best packing, the best bound, and whether they meet. */
export class Standing {
  readonly instance: Instance
  readonly #options: SearchOptions
  bins: Bin[] | null = null
  cost = Number.POSITIVE_INFINITY
  lowerBound = 0
  phase = 'heuristic'
  /** No packing costs more; Infinity where hosts are without limit. */
  readonly #mostCost: number

  constructor(instance: Instance, options: SearchOptions) {
    this.instance = instance
    this.#options = options
    this.#mostCost = mostCost(instance)
  }

  offer(bins: Bin[]): void {
    const cost = packingCost(this.instance, bins)
    if (cost >= this.cost - 1e-9 * Math.max(1, Math.abs(cost))) return
    this.bins = bins
    this.cost = cost
    this.#options.onNote({ bins, phase: this.phase })
  }

  /** Raises the bound; it is rounded to the next possible cost, and above all of these there is no packing. */
  prove(bound: number): void {
    const isPossible = bound <= this.#mostCost * (1 + 1e-9) + 1e-7
    const rounded = isPossible ? roundUp(this.instance, bound) : Number.POSITIVE_INFINITY
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
    if (lowerBound === Number.POSITIVE_INFINITY) return true
    if (!Number.isFinite(target)) return false
    const slack = Math.max(1e-7, this.#options.gap * Math.abs(target))
    return target - lowerBound <= slack
  }
}

/** Every host in stock, and every copy where placing it costs most. */
function mostCost({ types, kinds, price, stock, demand, placeCost }: Instance): number {
  const hosts = price.reduce((sum, yen, type) => sum + (yen > 0 ? yen * stock[type]! : 0), 0)
  if (!placeCost) return hosts
  return demand.reduce((sum, copies, kind) => {
    const costs = Array.from({ length: types }, (_, type) => placeCost[type * kinds + kind]!)
    return sum + copies * Math.max(0, ...costs)
  }, hosts)
}
