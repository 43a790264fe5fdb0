import type { SolveOptions } from '@saiteki/optimiser'

/** What every solver is given from outside: Ctrl-C, and whom to tell how far it is. */
export type Surroundings = Required<Pick<SolveOptions, 'signal' | 'onProgress'>>

/**
 * Runs one solver: Ctrl-C aborts the signal, and the solver answers with its best so far; the answer is printed; a
 * problem that makes no sense is told with its line or path and ends with 2.
 */
export type RunSolver = (
  solve: (surroundings: Surroundings) => Promise<Record<string, unknown>>,
) => Promise<void>

/** Where a search ends: seconds, and the relative gap. */
export interface GapLimits {
  timeLimit: number
  gap: number
  seed: number
}

/** A limit of the search in seconds, at most a week. */
export function timeLimit(text: string): number {
  const seconds = positive('--time-limit')(text)
  if (seconds > 604_800) throw new RangeError(`--time-limit: ${text} > 604800`)
  return seconds
}

/** A number from 0 of an option; anything else is wrong usage. */
export function positive(name: string): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!Number.isFinite(number) || number < 0 || text.trim() === '') throw new RangeError(`${name}: ${text}`)
    return number
  }
}

/** A whole number of an option; anything else is wrong usage. */
export function whole(name: string): (text: string) => number {
  return (text) => {
    const number = positive(name)(text)
    if (!Number.isSafeInteger(number)) throw new RangeError(`${name}: ${text}`)
    return number
  }
}
