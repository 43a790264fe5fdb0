import { type Answer, relativeGap, type SolveOptions, type StopReason } from '../answer/index.ts'
import { runInWorker } from '../engines/worker/index.ts'
import { checkProblem } from './check-problem.ts'
import type { PackingProblem, PackingSolution } from './problem.ts'
import { searchThread } from './search-thread.ts'
import { type SearchAnswer, type SearchRequest, type SolutionNote, solveHere } from './solve-here.ts'

export interface PackingAnswer extends Answer<PackingSolution> {
  /** Steps made: give it as `workLimit` to get the same answer again. */
  work: number
}

/** A fraction of a second, for so many copies. */
const quickSteps = 300_000
const quickCopies = 2000

/**
 * Packs the items at least cost, in a thread of its own, and says how good the answer is. The unit of
 * `workLimit` is a step: an item tried on a host or a node of a search tree, some millions a second.
 * Throws a ProblemError for a problem that makes no sense.
 */
export async function solve(problem: PackingProblem, options: SolveOptions = {}): Promise<PackingAnswer> {
  checkProblem(problem)
  const { signal, timeLimitMs, workLimit, gap, seed, onProgress } = options
  const start = performance.now()
  const request: SearchRequest = { workLimit, gap, seed }
  const last: LastNote = { solution: null, objective: null, lowerBound: 0 }
  // A quick answer first, whatever the time limit: what is easy needs no thread, and whoever cancels early has something.
  if (problem.items.reduce((sum, { count = 1 }) => sum + count, 0) <= quickCopies) {
    const quick = await solveInThisThread(problem, {
      ...options,
      timeLimitMs: Number.POSITIVE_INFINITY,
      workLimit: Math.min(workLimit ?? quickSteps, quickSteps),
    })
    const isEnough = workLimit !== undefined && workLimit <= quickSteps
    if (isEnough || quick.stoppedBecause === 'proved' || quick.stoppedBecause === 'gap') return quick
    Object.assign(last, quick)
  }
  const answer = await runInWorker<
    { problem: PackingProblem; request: SearchRequest },
    SolutionNote,
    SearchAnswer
  >(
    searchThread,
    { problem, request },
    {
      signal,
      timeLimitMs: timeLimitMs && Math.max(1, timeLimitMs - (performance.now() - start)),
      onNote: (note) => {
        keep(last, note)
        onProgress?.({
          incumbent: last.objective,
          lowerBound: last.lowerBound,
          phase: note.phase,
          elapsedMs: performance.now() - start,
        })
      },
    },
  )
  return certify(answer, last, signal?.aborted ? 'cancelled' : 'time-limit', start)
}

/** The same search in the caller's thread, which it keeps busy: for tests, and for callers in a worker. */
export async function solveInThisThread(
  problem: PackingProblem,
  options: SolveOptions = {},
): Promise<PackingAnswer> {
  const { timeLimitMs = Number.POSITIVE_INFINITY, onProgress, signal: _, ...request } = options
  const start = performance.now()
  const last: LastNote = { solution: null, objective: null, lowerBound: 0 }
  const answer = await solveHere(problem, request, {
    shouldStop: () => performance.now() - start > timeLimitMs,
    tell(note) {
      keep(last, note)
      const { objective: incumbent, lowerBound } = last
      onProgress?.({ incumbent, lowerBound, phase: note.phase, elapsedMs: performance.now() - start })
    },
  })
  return certify(answer, last, 'time-limit', start)
}

interface LastNote {
  solution: PackingSolution | null
  objective: number | null
  lowerBound: number
}

function keep(last: LastNote, { solution, objective, lowerBound }: SolutionNote): void {
  if (solution && objective !== undefined && objective < (last.objective ?? Number.POSITIVE_INFINITY)) {
    last.solution = solution
    last.objective = objective
  }
  last.lowerBound = Math.max(last.lowerBound, lowerBound)
}

/** The answer of the search, or of its last note where its thread had nothing better when it ended. */
function certify(
  answer: SearchAnswer | null,
  last: LastNote,
  stopped: StopReason,
  start: number,
): PackingAnswer {
  const seconds = (performance.now() - start) / 1000
  const hasBetter =
    (last.objective ?? Number.POSITIVE_INFINITY) < (answer?.objective ?? Number.POSITIVE_INFINITY)
  if (!answer || (hasBetter && answer.status !== 'infeasible')) {
    const { solution, objective } = last
    const lowerBound = Math.max(last.lowerBound, answer?.lowerBound ?? 0)
    const gap = objective === null ? null : relativeGap(objective, lowerBound)
    const status = objective === null ? 'unknown' : gap === 0 ? 'optimal' : 'feasible'
    const stoppedBecause = status === 'optimal' ? 'proved' : (answer?.stoppedBecause ?? stopped)
    return { status, stoppedBecause, solution, objective, lowerBound, gap, seconds, work: answer?.work ?? 0 }
  }
  const { objective, lowerBound } = answer
  return {
    ...answer,
    stoppedBecause: answer.stoppedBecause ?? stopped,
    gap: objective === null ? null : relativeGap(objective, lowerBound),
    seconds,
  }
}
