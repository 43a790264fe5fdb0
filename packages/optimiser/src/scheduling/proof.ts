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
  elapsedMs: () => number
}

/** The exact engine at work on what is better than the incumbent. */
export class Proof {
  isInfeasible = false
  /** Why the engine could not work. */
  failure: unknown
  isRunning = false
  private readonly search: Asked
  private readonly create: CreateEngineWorker
  private stopper = new AbortController()
  private bound = Number.POSITIVE_INFINITY
  private begunAt = Number.NEGATIVE_INFINITY
  private hasEnded = false

  constructor(search: Asked, create: CreateEngineWorker) {
    this.search = search
    this.create = create
  }

  end(): void {
    this.hasEnded = true
    this.stopper.abort()
  }

  /** Begins, or begins again when the incumbent has become better since. */
  run(): void {
    const { incumbent, elapsedMs } = this.search
    if (this.hasEnded || incumbent.isOptimal) return
    if (this.isRunning && (incumbent.plan >= this.bound || elapsedMs() - this.begunAt < proofAgeMs)) return
    this.stopper.abort()
    this.stopper = new AbortController()
    this.bound = incumbent.plan
    this.begunAt = elapsedMs()
    this.isRunning = true
    const { signal } = this.stopper
    this.ask(signal).then(
      (outcome) => this.conclude(outcome, signal),
      (error: unknown) => {
        if (!signal.aborted) this.failure = error
      },
    )
  }

  private ask(signal: AbortSignal): Promise<RunOutcome> {
    const { project, bounds, incumbent } = this.search
    const window = proofWindow(project, bounds, incumbent.plan)
    const onSchedule = (start: Int32Array, mode: Int32Array) => {
      if (signal.aborted) return
      const end = start.map((time, task) => endOf(project, task, mode[task]!, time))
      this.bound = Math.min(this.bound, objectiveOf(project, end))
      incumbent.offer({ start, end, mode, objective: objectiveOf(project, end) }, 'exact')
    }
    return prove(this.create, project, window, onSchedule, signal)
  }

  private conclude(outcome: RunOutcome, signal: AbortSignal): void {
    if (signal.aborted) return
    this.isRunning = false
    this.hasEnded = true
    const { incumbent } = this.search
    if (outcome === 'proved' || (outcome === 'impossible' && incumbent.schedule)) incumbent.prove()
    else if (outcome === 'impossible') this.isInfeasible = true
  }
}
