import type { Desk } from '../engines/worker/index.ts'
import type { Bin } from './instance.ts'

/** A better packing, or a better bound: told outside as they come, so that an ended thread has lost nothing. */
export interface PackingNote {
  bins?: Bin[]
  lowerBound?: number
  phase: string
}

/**
 * The steps a search has made (items tried on a host, nodes of a pricing tree; some ten million a second) and
 * whether it must end. The work limit alone decides what is found; the clock and the caller only cut it earlier.
 */
export class Effort {
  work = 0
  readonly workLimit: number
  readonly #shouldStop: () => boolean
  #nextLook = 0
  #isStopped = false

  constructor(workLimit: number | undefined, desk: Pick<Desk<PackingNote>, 'shouldStop'>) {
    this.workLimit = workLimit ?? Number.POSITIVE_INFINITY
    this.#shouldStop = () => desk.shouldStop()
  }

  spend(steps: number): void {
    this.work += steps
  }

  get isWorkSpent(): boolean {
    return this.work >= this.workLimit
  }

  /** True when the search must end now. */
  isOver(): boolean {
    if (this.isWorkSpent) return true
    if (this.#isStopped) return true
    if (this.work < this.#nextLook) return false
    this.#nextLook = this.work + 20_000
    this.#isStopped = this.#shouldStop()
    return this.#isStopped
  }
}
