import type { Progress, SolveOptions } from '../answer/index.ts'
import { runInWorker } from '../engines/worker/index.ts'
import { type Conflict, explainHere, usualRounds } from './explain-here.ts'
import { explainThread } from './explain-thread.ts'
import type { PortfolioProblem } from './problem.ts'
import { readProblem } from './read-problem.ts'

export type { Conflict } from './explain-here.ts'

export interface ExplainOptions extends Pick<SolveOptions, 'signal' | 'timeLimitMs' | 'onProgress'> {
  /** Questions on the way to a smallest set; 300 when absent. After them a set is reduced until nothing is left out. */
  maxRounds?: number
}

/**
 * Names a smallest set of demands that cannot all hold, in a thread of its own; null when some plan keeps them all, or
 * when it ended before anything was shown. Every demand gets a switch in one mixed-integer model; what has to be
 * switched off beside what is kept are the ways out from which the set is found (implicit hitting sets; Ignatiev,
 * Previti, Liffiton and Marques-Silva 2015). An aborted signal is answered within a second. Progress tells how many
 * demands a conflict has at least. Throws a `ProblemError` on a malformed problem.
 */
export async function explainInfeasible(
  problem: PortfolioProblem,
  { maxRounds = usualRounds, signal, timeLimitMs, onProgress = () => {} }: ExplainOptions = {},
): Promise<Conflict | null> {
  return runInWorker<{ problem: PortfolioProblem; maxRounds: number }, Progress, Conflict | null>(
    explainThread,
    { problem: readProblem(problem), maxRounds },
    { signal, timeLimitMs, onNote: onProgress },
  )
}

/** The same in this thread, which it blocks: for workers of one's own and for short problems. */
export async function explainInThisThread(
  problem: PortfolioProblem,
  {
    maxRounds = usualRounds,
    onProgress: tell = () => {},
  }: Pick<ExplainOptions, 'maxRounds' | 'onProgress'> = {},
): Promise<Conflict | null> {
  return explainHere(readProblem(problem), maxRounds, { shouldStop: () => false, tell })
}
