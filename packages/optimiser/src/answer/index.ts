/** What every solver here takes and gives back: an answer that says how good it is, and why it stopped. */

/** `optimal`: gap closed; `feasible`: a verified solution with a bound; `unknown`: nothing found in the limit. */
export type Status = 'optimal' | 'feasible' | 'infeasible' | 'unknown'

/** Why the search ended. A work limit is deterministic; a time limit or a signal may only cut it earlier. */
export type StopReason = 'proved' | 'gap' | 'work-limit' | 'time-limit' | 'cancelled'

export interface Progress {
  /** Objective of the best verified solution so far, or null. */
  incumbent: number | null
  /** Proven lower bound on the objective. */
  lowerBound: number
  /** What the solver is doing, as a stable key (`heuristic`, `column-generation`, …). */
  phase: string
  elapsedMs: number
}

export interface SolveOptions {
  /** Aborting returns the best answer found so far, within one second. */
  signal?: AbortSignal
  timeLimitMs?: number
  /** Deterministic effort limit; each solver documents its unit. */
  workLimit?: number
  /** Relative gap at which the search may stop: (objective − lowerBound) / |objective|. */
  gap?: number
  seed?: number
  onProgress?: (progress: Progress) => void
}

export interface Answer<Solution> {
  status: Status
  stoppedBecause: StopReason
  solution: Solution | null
  objective: number | null
  lowerBound: number
  /** (objective − lowerBound) / max(|objective|, 1e-9); null without a solution. */
  gap: number | null
  seconds: number
}

/** Relative gap between an objective and its lower bound, never negative. */
export function relativeGap(objective: number, lowerBound: number): number {
  return Math.max(0, objective - lowerBound) / Math.max(Math.abs(objective), 1e-9)
}

export { parseJson } from './parse-json.ts'
export { ProblemError } from './problem-error.ts'
export { seededRandom } from './random.ts'
