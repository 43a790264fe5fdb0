import { relativeGap, type Status, type StopReason } from '../answer/index.ts'
import type { Desk } from '../engines/worker/index.ts'
import { checkProblem } from './check-problem.ts'
import { type Compiled, compile, describeBins, describeRecovery } from './compile.ts'
import { Effort } from './effort.ts'
import { decideFeasibility } from './feasibility.ts'
import type { Bin } from './instance.ts'
import { fullCost, type Job, jobsOf, solutionOf } from './jobs.ts'
import type { PackingProblem, PackingSolution } from './problem.ts'
import { searchPacking } from './search.ts'

/** What the search tells while it runs: enough to answer with, should its thread be ended. */
export interface SolutionNote {
  solution?: PackingSolution
  objective?: number
  lowerBound: number
  phase: string
}

export interface SearchRequest {
  workLimit?: number | undefined
  gap?: number | undefined
  seed?: number | undefined
}

export interface SearchAnswer {
  status: Status
  /** `null`: told to stop from outside. */
  stoppedBecause: StopReason | null
  solution: PackingSolution | null
  objective: number | null
  lowerBound: number
  work: number
}

/** Where neither time nor work is limited, the search ends after this many steps (some minutes). */
const defaultWorkLimit = 3e9
/** Steps for each job in turn, where there are several: a look at all before one takes what is left. */
const looks = [3e6, 5e7, 5e8, Number.POSITIVE_INFINITY]

/** The best packing of one independent part, over all its jobs. */
interface PartStanding {
  jobs: Job[]
  bins: Bin[] | null
  cost: number
}

/** The whole search, in this thread. */
export async function solveHere(
  problem: PackingProblem,
  request: SearchRequest,
  desk: Desk<SolutionNote>,
): Promise<SearchAnswer> {
  checkProblem(problem)
  const compiled = compile(problem)
  const { instance } = compiled
  const survives = problem.survivesHostLoss === true
  const effort = new Effort(request.workLimit ?? defaultWorkLimit, desk)
  const seed = request.seed ?? 1
  const gap = request.gap ?? 0
  const parts = jobsOf(compiled, survives).map(
    (jobs): PartStanding => ({ jobs, bins: null, cost: Number.POSITIVE_INFINITY }),
  )
  const boundOf = ({ jobs }: PartStanding) =>
    Math.max(
      ...(['loss', 'plain'] as const).map((kind) => {
        const bounds = jobs.filter((job) => job.bound === kind).map((job) => job.extra + job.lowerBound)
        return bounds.length > 0 ? Math.min(...bounds) : 0
      }),
    )
  const lowerBound = () => parts.reduce((sum, part) => sum + boundOf(part), 0)
  const cost = () => parts.reduce((sum, part) => sum + part.cost, 0)
  const isPartClosed = (part: PartStanding) =>
    boundOf(part) === Number.POSITIVE_INFINITY ||
    (part.bins !== null && part.cost - boundOf(part) <= Math.max(1e-7, gap * Math.abs(part.cost)))
  let told = Number.POSITIVE_INFINITY
  const tell = (phase: string) => {
    const objective = cost()
    const isBetter = objective < told - 1e-9
    if (isBetter) told = objective
    const solution = isBetter ? describe(compiled, problem, parts) : null
    desk.tell({
      ...(solution && { solution, objective }),
      lowerBound: Math.min(lowerBound(), objective),
      phase,
    })
  }
  const run = async (part: PartStanding, job: Job, own: Effort) => {
    const cutoff = part.cost - job.extra
    if (job.lowerBound >= cutoff - 1e-7) return
    const offer = (found: Bin[]) => {
      const bins = job.givesSolution ? solutionOf(instance, job, found, survives) : null
      if (!bins) return
      const full = fullCost(compiled, bins)
      if (full >= part.cost - 1e-9 * Math.max(1, full)) return
      part.bins = bins
      part.cost = full
    }
    const result = await searchPacking(
      job.instance,
      {
        seed,
        gap: gap / 2,
        cutoff,
        onNote(note) {
          if (note.bins) offer(note.bins)
          if (note.lowerBound !== undefined) job.lowerBound = Math.max(job.lowerBound, note.lowerBound)
          tell(note.phase)
        },
      },
      own,
    )
    job.lowerBound = Math.max(job.lowerBound, result.lowerBound)
    tell('search')
  }
  const isSingle = parts.length === 1 && parts[0]!.jobs.length === 1
  for (const look of isSingle ? [Number.POSITIVE_INFINITY] : looks)
    for (const part of parts) {
      const order = [...part.jobs].sort((a, b) => a.extra + a.lowerBound - b.extra - b.lowerBound)
      for (const job of order)
        if (!isPartClosed(part) && !effort.isOver()) await run(part, job, effort.slice(look))
    }
  let isInfeasible = parts.some((part) => boundOf(part) === Number.POSITIVE_INFINITY)
  for (const part of parts) {
    if (part.bins || isInfeasible || effort.isOver()) continue
    const boundKind = survives ? 'loss' : 'plain'
    const verdicts: boolean[] = []
    for (const job of part.jobs) {
      const { isInfeasible: isImpossible, bins } = await decideFeasibility(job.instance, seed, effort)
      if (job.bound === boundKind) verdicts.push(isImpossible)
      const solution = bins && job.givesSolution ? solutionOf(instance, job, bins, survives) : null
      if (solution && fullCost(compiled, solution) < part.cost) {
        part.bins = solution
        part.cost = fullCost(compiled, solution)
        tell('feasibility')
      }
    }
    if (verdicts.length > 0 && verdicts.every((yes) => yes)) isInfeasible = true
  }
  const objective = isInfeasible || !Number.isFinite(cost()) ? null : cost()
  const stop = stopOf(effort)
  if (isInfeasible)
    return {
      status: 'infeasible',
      stoppedBecause: 'proved',
      solution: null,
      objective: null,
      lowerBound: Number.POSITIVE_INFINITY,
      work: effort.work,
    }
  if (objective === null)
    return {
      status: 'unknown',
      stoppedBecause: stop,
      solution: null,
      objective,
      lowerBound: lowerBound(),
      work: effort.work,
    }
  const bound = Math.min(lowerBound(), objective)
  const isOptimal = objective - bound <= 1e-7 * Math.max(1, Math.abs(objective))
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    stoppedBecause: isOptimal ? 'proved' : relativeGap(objective, bound) <= gap ? 'gap' : stop,
    solution: describe(compiled, problem, parts),
    objective,
    lowerBound: isOptimal ? objective : bound,
    work: effort.work,
  }
}

/** Ended by its own limit, or told to. Strategies that run out before the limit count as the work being done. */
function stopOf(effort: Effort): StopReason | null {
  return effort.isStopped ? null : 'work-limit'
}

function describe(
  compiled: Compiled,
  problem: PackingProblem,
  parts: PartStanding[],
): PackingSolution | null {
  if (parts.some(({ bins }) => bins === null)) return null
  const bins = parts.flatMap((part) => part.bins!)
  const described = describeBins(compiled, problem, bins)
  return problem.survivesHostLoss
    ? { bins: described, recovery: describeRecovery(compiled, bins) }
    : { bins: described }
}
