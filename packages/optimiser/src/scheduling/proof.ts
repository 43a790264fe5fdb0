import type { CreateEngineWorker, RunOutcome } from '../engines/minizinc/index.ts'
import type { Bounds } from './bounds/index.ts'
import { endOf } from './end-of.ts'
import { proofWindow } from './exact/proof-window.ts'
import { prove } from './exact/prove.ts'
import type { Incumbent } from './incumbent.ts'
import { objectiveOf } from './objective.ts'
import type { Project } from './project.ts'

/** Least age of a proof before it is begun again with a better bound. */
const proofAgeMs = 2000

interface Asked {
  project: Project
  bounds: Bounds
  incumbent: Incumbent
  timeLimitMs: number
  elapsedMs: () => number
}

/** Share of the time limit after which the engine raises the bound instead of looking for better schedules. */
const raiseFrom = 0.8

/**
 * The exact engine at work. First it looks for what is better than the incumbent: when there is nothing, the
 * incumbent is optimal. Where that takes too long, it is asked whether anything lies a step above the bound, now with
 * edge finding: every «no» raises the bound and doubles the step.
 */
export class Proof {
  isInfeasible = false
  /** Why the engine could not work. */
  failure: unknown
  isRunning = false
  private readonly search: Asked
  private readonly create: CreateEngineWorker
  private stopper = new AbortController()
  /** Only objectives below are looked for. */
  private below = Number.POSITIVE_INFINITY
  private begunAt = Number.NEGATIVE_INFINITY
  private hasEnded = false
  private isRaising = false
  /** By how much the next «no» raises the bound. */
  private step = 1
  private patienceEndsAt = 0

  constructor(search: Asked, create: CreateEngineWorker) {
    this.search = search
    this.create = create
  }

  end(): void {
    this.hasEnded = true
    this.isRunning = false
    this.stopper.abort()
  }

  /** Begins, or begins again where another question has become the better one. Called many times a second. */
  run(): void {
    const { incumbent, elapsedMs, timeLimitMs } = this.search
    if (this.hasEnded || incumbent.isOptimal) return
    if (incumbent.schedule && elapsedMs() > raiseFrom * timeLimitMs) this.raise()
    else if (!this.isRunning || (incumbent.plan < this.below && elapsedMs() - this.begunAt >= proofAgeMs))
      this.ask(incumbent.plan)
  }

  private raise(): void {
    const { incumbent, elapsedMs, timeLimitMs } = this.search
    if (this.isRaising && this.isRunning) {
      if (elapsedMs() < this.patienceEndsAt) return
      if (this.step === 1) {
        this.end()
        return
      }
      this.step = 1
    } else if (this.isRaising) this.step *= 2
    this.isRaising = true
    this.patienceEndsAt = elapsedMs() + (timeLimitMs - elapsedMs()) / 2
    this.ask(Math.min(incumbent.lower + this.step, incumbent.plan))
  }

  private ask(below: number): void {
    this.stopper.abort()
    this.stopper = new AbortController()
    this.below = below
    this.begunAt = this.search.elapsedMs()
    this.isRunning = true
    const { project, bounds, incumbent } = this.search
    const { signal } = this.stopper
    const window = proofWindow(project, { ...bounds, lower: incumbent.lower }, below)
    const onSchedule = (start: Int32Array, mode: Int32Array) => {
      if (signal.aborted) return
      const end = start.map((time, task) => endOf(project, task, mode[task]!, time))
      const objective = objectiveOf(project, end)
      this.below = Math.min(this.below, objective)
      incumbent.offer({ start, end, mode, objective }, 'exact')
    }
    prove(this.create, project, window, this.isRaising, onSchedule, signal).then(
      (outcome) => this.conclude(outcome, below, signal),
      (error: unknown) => {
        if (signal.aborted) return
        // edge finding may ask for more memory than the engine has; a bound less is no fault
        if (this.isRaising) this.end()
        else this.failure = error
      },
    )
  }

  private conclude(outcome: RunOutcome, below: number, signal: AbortSignal): void {
    if (signal.aborted) return
    this.isRunning = false
    const { incumbent } = this.search
    if (outcome === 'impossible') {
      if (below === Number.POSITIVE_INFINITY) this.isInfeasible = true
      else incumbent.raise(below, 'proof')
    } else if (outcome === 'proved') incumbent.prove()
    else this.end()
  }
}
