import type { Bin } from './instance.ts'

/** A better packing, or a better bound: told outside as they come, so that an ended thread has lost nothing. */
export interface PackingNote {
  bins?: Bin[]
  lowerBound?: number
  phase: string
}

/**
 * The steps a search has made (items tried on a host, nodes of a pricing tree; some millions a second) and
 * whether it must end. The work limit alone decides what is found; the clock and the caller only cut it earlier.
 */
export class Effort {
  readonly workLimit: number
  readonly #parent: Effort | null
  readonly #shouldStop: () => boolean
  #work = 0
  #nextLook = 0
  #isStopped = false

  constructor(workLimit: number | undefined, desk: { shouldStop(): boolean }, parent: Effort | null = null) {
    this.workLimit = workLimit ?? Number.POSITIVE_INFINITY
    this.#shouldStop = () => desk.shouldStop()
    this.#parent = parent
  }

  /** A share of it, spent with the whole. */
  slice(workLimit: number): Effort {
    return new Effort(
      Math.min(workLimit, this.workLimit - this.#work),
      { shouldStop: () => this.look() },
      this,
    )
  }

  get work(): number {
    return this.#work
  }

  spend(steps: number): void {
    this.#work += steps
    this.#parent?.spend(steps)
  }

  /** True once it was told to end from outside. */
  get isStopped(): boolean {
    return this.#isStopped
  }

  /** True when the search must end now. */
  isOver(): boolean {
    if (this.#work >= this.workLimit || this.#isStopped) return true
    if (this.#work < this.#nextLook) return false
    this.#nextLook = this.#work + 20_000
    return this.look()
  }

  /** Looks outside now, for steps that are not counted while they run. */
  look(): boolean {
    this.#isStopped ||= this.#shouldStop()
    return this.#isStopped
  }
}
