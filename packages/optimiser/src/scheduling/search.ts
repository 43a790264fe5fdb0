import type { CreateEngineWorker } from '../engines/minizinc/index.ts'
import type { Bounds } from './bounds/index.ts'
import type { Incumbent } from './incumbent.ts'
import { Population } from './population.ts'
import type { Project } from './project.ts'
import { Proof } from './proof.ts'
import { shareBesideEngine } from './proof-rest.ts'

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

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Schedules of the first population; the next one gets ten times as many, the one after that the rest of the time. */
const firstRun = 5000
/** Schedules after which a new population is more likely to find something than the old one. */
const longestRun = 1_000_000
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
  let workedMs = 0
  const restOfTime = () => {
    const share = proof ? shareBesideEngine(project) : 1
    const expected = (done / workedMs) * (timeLimitMs - elapsedMs()) * share
    return Math.round(Math.max(firstRun * 10, Math.min(longestRun, expected)))
  }
  try {
    for (let run = 0; done < workLimit && !isOver(); run++) {
      const budget =
        workLimit < Number.POSITIVE_INFINITY ? workLimit : run < 2 ? firstRun * 10 ** run : restOfTime()
      const population = new Population(project, search.seed + run, sizeFor(project, budget))
      while (population.schedules < budget && !isOver()) {
        const from = performance.now()
        while (population.schedules < budget && performance.now() < from + sliceMs && !isGoodEnough()) {
          population.next()
          if (population.bestFitness < Math.min(incumbent.plan, 1e12))
            incumbent.offer({ ...population.best, objective: population.bestFitness }, 'heuristic')
        }
        workedMs += performance.now() - from
        search.onSchedules(done + population.schedules)
        if (done + population.schedules > 600 || budget === workLimit) proof?.run()
        if (proof?.failure) throw proof.failure
        if (proof?.isInfeasible) return 'infeasible'
        await (proof?.giveWay() ?? nextTurn())
      }
      done += population.schedules
    }
    return 'done'
  } finally {
    proof?.end()
  }
}

/**
 * Individuals of a population that may make so many schedules, as measured on PSPLIB: 60 for 5,000; in a plain project
 * 70 for 60 tasks and 45 for 120. There, where work that lies early lets them agree soon, many more for 50,000 where
 * tasks are few (450 for 60 tasks, 225 for 120), and about five times as many for ten times the schedules again.
 */
function sizeFor({ isPlain, taskCount }: Project, budget: number): number {
  const share = Math.max(0.2, budget / firstRun)
  const inFirst = isPlain ? Math.max(30, Math.min(80, 95 - 0.42 * taskCount)) : 60
  const usual = inFirst * share ** 0.4
  if (!isPlain || share <= 1) return Math.round(usual)
  const atTenfold = Math.min(450, 27_000 / taskCount)
  const large =
    share <= 10 ? inFirst * (atTenfold / inFirst) ** Math.log10(share) : atTenfold * (share / 10) ** 0.7
  return Math.round(Math.max(usual, large))
}
