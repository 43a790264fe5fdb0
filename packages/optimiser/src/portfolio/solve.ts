import { type Answer, relativeGap, type SolveOptions, type Status } from '../answer/index.ts'
import { type Desk, runInWorker } from '../engines/worker/index.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { type SearchNote, type SearchOptions, type SearchResult, search } from './search.ts'
import { searchThread } from './search-thread.ts'
import { verify } from './verify.ts'

export interface PortfolioAnswer extends Answer<PortfolioSolution> {
  /** Work done, in the unit of `workLimit`. */
  work: number
}

const defaultGap = 0.001

function searchOptions({ gap, seed, timeLimitMs, workLimit }: SolveOptions): SearchOptions {
  return {
    gap: gap ?? defaultGap,
    seed: seed ?? 1,
    timeLimitMs: timeLimitMs ?? Number.POSITIVE_INFINITY,
    workLimit: workLimit ?? Number.POSITIVE_INFINITY,
  }
}

/**
 * Solves the problem in a thread of its own. `gap` (0.001 when absent) is where it may stop; a unit of
 * `workLimit` is a thousand steps of local search or simplex iterations, the same on every machine. An
 * aborted signal gets the best answer so far within a second. Throws a `ProblemError` on a malformed problem.
 */
export async function solve(problem: PortfolioProblem, options: SolveOptions = {}): Promise<PortfolioAnswer> {
  const checked = readProblem(problem)
  const began = performance.now()
  let last: SearchNote | null = null
  const result = await runInWorker<
    { problem: PortfolioProblem; options: SearchOptions },
    SearchNote,
    SearchResult
  >(
    searchThread,
    { problem: checked, options: searchOptions(options) },
    {
      signal: options.signal,
      timeLimitMs: options.timeLimitMs === undefined ? undefined : options.timeLimitMs + 200,
      onNote: (note) => {
        last = note
        options.onProgress?.(note.progress)
      },
    },
  )
  const stoppedBecause = options.signal?.aborted ? 'cancelled' : 'time-limit'
  const known = result ?? cutOff(last, stoppedBecause)
  // The thread cannot tell who raised the flag: the caller or the clock.
  return certify(checked, known.stoppedBecause === 'cancelled' ? { ...known, stoppedBecause } : known, began)
}

/** The same search in this thread, which it blocks: for workers of one's own and for short problems. */
export async function solveHere(
  problem: PortfolioProblem,
  options: Omit<SolveOptions, 'signal'> = {},
): Promise<PortfolioAnswer> {
  const checked = readProblem(problem)
  const began = performance.now()
  const desk: Desk<SearchNote> = {
    shouldStop: () => false,
    tell: ({ progress }) => options.onProgress?.(progress),
  }
  return certify(checked, await search(checked, searchOptions(options), desk), began)
}

/** What is known of a search whose thread had to be ended. */
function cutOff(last: SearchNote | null, stoppedBecause: 'cancelled' | 'time-limit'): SearchResult {
  return {
    solution: last?.solution ?? null,
    lowerBound: last?.progress.lowerBound ?? Number.NEGATIVE_INFINITY,
    isInfeasible: false,
    stoppedBecause,
    work: 0,
  }
}

function certify(problem: PortfolioProblem, result: SearchResult, began: number): PortfolioAnswer {
  const { solution, lowerBound, isInfeasible, stoppedBecause, work } = result
  const objective = solution ? verify(problem, solution).objectiveYen : null
  const gap = objective === null ? null : relativeGap(objective, lowerBound)
  let status: Status = 'unknown'
  if (isInfeasible) status = 'infeasible'
  else if (gap !== null) status = gap <= 1e-9 ? 'optimal' : 'feasible'
  return {
    status,
    stoppedBecause,
    solution,
    objective,
    lowerBound: objective === null ? lowerBound : Math.min(lowerBound, objective),
    gap,
    seconds: (performance.now() - began) / 1000,
    work,
  }
}
