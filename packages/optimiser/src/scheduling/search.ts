import type { CreateEngineWorker } from '../engines/minizinc/index.ts'
import type { Bounds } from './bounds/index.ts'
import type { Incumbent } from './incumbent.ts'
import { Population } from './population.ts'
import type { Project } from './project.ts'
import { Proof } from './proof.ts'

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
        // of a single core the proof gets five parts in six: schedules are many in a second, proofs few in a minute
        await new Promise((resolve) => setTimeout(resolve, proof?.isRunning ? 5 * sliceMs : 0))
      }
      done += population.schedules
    }
    return 'done'
  } finally {
    proof?.end()
  }
}
