import type { CreateEngineWorker, RunOutcome } from '../engines/minizinc/index.ts'
import type { Bounds } from './bounds/index.ts'
import { endOf } from './end-of.ts'
import { proofWindow } from './exact/proof-window.ts'
import { prove } from './exact/prove.ts'
import type { Incumbent } from './incumbent.ts'
import { objectiveOf } from './objective.ts'
import { Population } from './population.ts'
import type { Project } from './project.ts'

export interface Search {
  project: Project
  bounds: Bounds
  incumbent: Incumbent
  seed: number
  workLimit: number
  timeLimitMs: number
  elapsedMs: () => number
  signal: AbortSignal | undefined
  isGoodEnough: () => boolean
  createEngineWorker: CreateEngineWorker | undefined
  onSchedules: (count: number) => void
}

/** Schedules of the first population; each next one gets ten times as many, and a larger population. */
const firstRun = 5000
/** Milliseconds of search between two looks at the outside. */
const sliceMs = 20
/** Least age of a proof before it is begun again with a better bound. */
const proofAgeMs = 2000

/**
 * Runs population after population while, with an engine, a proof runs beside it on its own thread: the engine looks
 * only for what is better than the best schedule known. `infeasible` when there is provably no schedule.
 */
export async function searchWithProof(search: Search): Promise<'done' | 'infeasible'> {
  const { project, incumbent, workLimit, timeLimitMs, elapsedMs, signal, isGoodEnough } = search
  const proof = search.createEngineWorker ? new Proof(search, search.createEngineWorker) : null
  const isOver = () => signal?.aborted === true || elapsedMs() >= timeLimitMs || isGoodEnough()
  let done = 0
  try {
    for (let run = 0; done < workLimit && !isOver(); run++) {
      const budget = Math.min(
        workLimit - done,
        workLimit === Number.POSITIVE_INFINITY ? firstRun * 10 ** Math.min(run, 2) : workLimit,
      )
      const population = new Population(
        project,
        search.seed + run,
        Math.round(60 * Math.max(0.2, budget / firstRun) ** 0.4),
      )
      while (population.schedules < budget && !isOver()) {
        const until = performance.now() + sliceMs
        while (population.schedules < budget && performance.now() < until && !isGoodEnough()) {
          population.next()
          if (population.bestFitness < Math.min(incumbent.plan, 1e12))
            incumbent.offer({ ...population.best, objective: population.bestFitness }, 'heuristic')
        }
        search.onSchedules(done + population.schedules)
        if (done + population.schedules > 600 || budget === workLimit) proof?.run()
        if (proof?.failure) throw proof.failure
        if (proof?.isInfeasible) return 'infeasible'
        // the proof gets most of a single core for the first half of the time
        const rest = proof?.isRunning && elapsedMs() < timeLimitMs / 2 ? 3 * sliceMs : 0
        await new Promise((resolve) => setTimeout(resolve, rest))
      }
      done += population.schedules
    }
    return 'done'
  } finally {
    proof?.end()
  }
}

/** The exact engine at work on what is better than the incumbent. */
class Proof {
  isInfeasible = false
  /** Why the engine could not work. */
  failure: unknown
  isRunning = false
  private readonly search: Search
  private readonly create: CreateEngineWorker
  private stopper = new AbortController()
  private bound = Number.POSITIVE_INFINITY
  private begunAt = Number.NEGATIVE_INFINITY
  private hasEnded = false

  constructor(search: Search, create: CreateEngineWorker) {
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
