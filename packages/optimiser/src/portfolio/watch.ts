import type { StopReason } from '../answer/index.ts'
import type { Desk } from '../engines/worker/index.ts'

export interface Limits {
  timeLimitMs: number
  /** In thousands of local search steps and simplex iterations. */
  workLimit: number
}

/** Counts time and work, and knows when a search has to end and why. */
export class Watch {
  /** In the unit of the limit. */
  work = 0
  reason: StopReason | null = null
  readonly #began = performance.now()
  readonly #limits: Limits
  readonly #desk: Pick<Desk<never>, 'shouldStop'>

  constructor(limits: Limits, desk: Pick<Desk<never>, 'shouldStop'>) {
    this.#limits = limits
    this.#desk = desk
  }

  get elapsedMs(): number {
    return performance.now() - this.#began
  }

  get workLeft(): number {
    return this.#limits.workLimit - this.work
  }

  spend = (work: number): void => {
    this.work += work
  }

  /** @param workNow work under way that is not yet spent */
  shouldStop = (workNow = 0): boolean => {
    if (this.reason) return true
    if (this.#desk.shouldStop()) this.reason = 'cancelled'
    else if (this.elapsedMs > this.#limits.timeLimitMs) this.reason = 'time-limit'
    else if (workNow > this.workLeft) this.reason = 'work-limit'
    return this.reason !== null
  }
}
