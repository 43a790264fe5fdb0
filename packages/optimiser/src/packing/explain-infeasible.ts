import type { SolveOptions } from '../answer/index.ts'
import { runInWorker } from '../engines/worker/index.ts'
import { checkProblem } from './check-problem.ts'
import {
  type ExplainLimits,
  type ExplainNote,
  explainHere,
  type InfeasibilityExplanation,
} from './explain-here.ts'
import { explainThread } from './explain-thread.ts'
import type { PackingProblem } from './problem.ts'

export type { PackingDemand } from './demands.ts'
export type { InfeasibilityExplanation } from './explain-here.ts'

export interface ExplainOptions
  extends Pick<SolveOptions, 'signal' | 'timeLimitMs' | 'workLimit' | 'seed' | 'onProgress'> {
  /** Steps for each question whether some of the demands can hold; 5·10⁶ when absent. */
  workLimitEach?: number
}

const limitsOf = ({ workLimit = 2e8, workLimitEach = 5e6, seed = 1 }: ExplainOptions): ExplainLimits => ({
  workLimit,
  workLimitEach,
  seed,
})

/**
 * Names a smallest set of demands that cannot all hold, in a thread of its own; null when the problem was not proved
 * infeasible. First QuickXplain (Junker 2004) finds a set that cannot do with less; then, by implicit hitting sets
 * (Ignatiev, Previti, Liffiton and Marques-Silva 2015), whether another has fewer. Where the work (2·10⁸ steps when
 * absent) or the time ends before that is known, the answer says so. An aborted signal gets what is known within a
 * second. Progress tells of how many demands a conflict is known, and how many it has at least.
 */
export async function explainInfeasible(
  problem: PackingProblem,
  options: ExplainOptions = {},
): Promise<InfeasibilityExplanation | null> {
  checkProblem(problem)
  const { signal, timeLimitMs, onProgress } = options
  let known: InfeasibilityExplanation | null = null
  const found = await runInWorker<
    { problem: PackingProblem; limits: ExplainLimits },
    ExplainNote,
    InfeasibilityExplanation | null
  >(
    explainThread,
    { problem, limits: limitsOf(options) },
    {
      signal,
      timeLimitMs,
      onNote({ progress, explanation }) {
        known = explanation
        onProgress?.(progress)
      },
    },
  )
  return found ?? known
}

/** The same in the caller's thread, which it keeps busy: for tests, and for callers in a worker. */
export async function explainInThisThread(
  problem: PackingProblem,
  options: Omit<ExplainOptions, 'signal' | 'timeLimitMs'> = {},
): Promise<InfeasibilityExplanation | null> {
  checkProblem(problem)
  return explainHere(problem, limitsOf(options), {
    shouldStop: () => false,
    tell: ({ progress }) => options.onProgress?.(progress),
  })
}
