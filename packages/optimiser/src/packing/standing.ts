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

  constructor(instance: Instance, options: SearchOptions) {
    this.instance = instance
    this.#options = options
  }

  offer(bins: Bin[]): void {
    const cost = packingCost(this.instance, bins)
    if (cost >= this.cost - 1e-9 * Math.max(1, Math.abs(cost))) return
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
    if (lowerBound === Number.POSITIVE_INFINITY) return true
    if (!Number.isFinite(target)) return false
    const slack = Math.max(1e-7, this.#options.gap * Math.abs(target))
    return target - lowerBound <= slack
  }
}
