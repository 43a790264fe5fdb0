import type { SolveOptions } from '../../answer/index.ts'
import { quickExplain } from '../../answer/quick-explain.ts'
import { smallestConflict } from '../../answer/smallest-conflict.ts'
import type { Schedule, SchedulingProblem } from '../problem.ts'
import { type SchedulingOptions, solve } from '../solve.ts'
import { validate } from '../validate.ts'
import { type Demand, demandsOf, keepOnly } from './demands.ts'
import { keptBy } from './kept-by.ts'

export type { Demand, DemandKind } from './demands.ts'

export interface Explanation {
  /** Demands that cannot all hold. */
  demands: Demand[]
  /** Whether it was shown of each that the others can hold without it; else the set may be larger than need be. */
  isIrreducible: boolean
  /** Whether it was shown that no set of fewer demands contradicts itself. */
  isSmallest: boolean
}

/** Milliseconds for one question whether a part of the demands can hold. */
const usualQuestionMs = 5000
/** Share of that time for a question whose answer is not needed, but saves others. */
const spareShare = 0.1
/** The search for a smaller set ends after as long as so many questions. */
const patience = 10

/**
 * Names a smallest set of demands that cannot all hold; null when there is a schedule, or when it could not be shown
 * that there is none. First a set that cannot do with less, then, by implicit hitting sets, whether another has fewer.
 * With `createEngineWorker` the exact engine answers what bounds and enumeration leave open; `timeLimitMs` is for one
 * question, and for ten of them a smaller set is looked for.
 */
export async function explainInfeasible(
  problem: SchedulingProblem,
  options: Pick<SolveOptions, 'signal' | 'timeLimitMs' | 'seed'> &
    Pick<SchedulingOptions, 'createEngineWorker'> = {},
): Promise<Explanation | null> {
  validate(problem)
  const all = demandsOf(problem)
  const questionMs = options.timeLimitMs ?? usualQuestionMs
  let endsAt = Number.POSITIVE_INFINITY
  /** A schedule that keeps these demands; null when there is none, `open` when it was not found out. */
  const ask = async (demands: Demand[], timeLimitMs: number): Promise<Schedule | null | 'open'> => {
    if (options.signal?.aborted || performance.now() >= endsAt) return 'open'
    const request = { ...options, timeLimitMs, gap: Number.POSITIVE_INFINITY }
    const { status, solution } = await solve(keepOnly(problem, demands), request)
    return solution ?? (status === 'infeasible' ? null : 'open')
  }

  let isIrreducible = true
  const contradict = async (demands: Demand[]) => {
    const answer = await ask(demands, questionMs)
    if (answer === 'open') isIrreducible = false
    return answer === null
  }
  if (all.length === 0 || !(await contradict(all))) return null
  const irreducible = await quickExplain(all, contradict)

  endsAt = performance.now() + patience * questionMs
  const demandsAt = (places: number[]) => places.map((at) => all[at]!)
  /** Grows what a schedule keeps by one demand after the other, as long as some schedule keeps them all. */
  const keepsAll = async (asked: number[]) => {
    const schedule = await ask(demandsAt(asked), questionMs)
    if (schedule === null || schedule === 'open') return schedule
    let kept = keptBy(problem, schedule, all)
    for (let at = 0; at < all.length; at++) {
      if (kept.includes(at)) continue
      const larger = await ask(demandsAt([...kept, at]), spareShare * questionMs)
      if (larger !== null && larger !== 'open') kept = keptBy(problem, larger, all)
    }
    return kept
  }
  const known = irreducible.map((demand) => all.indexOf(demand))
  const { demands, isSmallest } = await smallestConflict(all.length, known, keepsAll)
  return { demands: demandsAt(demands), isIrreducible: isIrreducible || isSmallest, isSmallest }
}
