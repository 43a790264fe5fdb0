import type { SolveOptions } from '../../answer/index.ts'
import type { SchedulingProblem } from '../problem.ts'
import { type SchedulingOptions, solve } from '../solve.ts'
import { validate } from '../validate.ts'
import { type Demand, demandsOf, keepOnly } from './demands.ts'

export type { Demand, DemandKind } from './demands.ts'

export interface Explanation {
  /** Demands that cannot all hold. */
  demands: Demand[]
  /** Whether it was shown of each that the others can hold without it; else the set may be larger than need be. */
  isIrreducible: boolean
}

/** Milliseconds for one question whether a part of the demands can hold. */
const usualQuestionMs = 5000

/**
 * Names demands that cannot all hold, and none that could be left out (QuickXplain; Junker 2004); null when there is
 * a schedule, or when it could not be shown that there is none. With `createEngineWorker` the exact engine answers
 * what bounds and enumeration leave open; `timeLimitMs` is for one question.
 */
export async function explainInfeasible(
  problem: SchedulingProblem,
  options: Pick<SolveOptions, 'signal' | 'timeLimitMs' | 'seed'> &
    Pick<SchedulingOptions, 'createEngineWorker'> = {},
): Promise<Explanation | null> {
  validate(problem)
  let isIrreducible = true
  const contradict = async (demands: Demand[]): Promise<boolean> => {
    if (options.signal?.aborted) {
      isIrreducible = false
      return false
    }
    const { status } = await solve(keepOnly(problem, demands), {
      timeLimitMs: usualQuestionMs,
      ...options,
      gap: Number.POSITIVE_INFINITY,
    })
    if (status === 'unknown') isIrreducible = false
    return status === 'infeasible'
  }
  /** The part of `open` that contradicts `fixed` and cannot do with less; `isGrown`: `fixed` has grown since asked. */
  const least = async (fixed: Demand[], isGrown: boolean, open: Demand[]): Promise<Demand[]> => {
    if (isGrown && (await contradict(fixed))) return []
    if (open.length === 1) return open
    const half = open.length >> 1
    const [first, second] = [open.slice(0, half), open.slice(half)]
    const ofSecond = await least([...fixed, ...first], true, second)
    const ofFirst = await least([...fixed, ...ofSecond], ofSecond.length > 0, first)
    return [...ofFirst, ...ofSecond]
  }
  const all = demandsOf(problem)
  if (all.length === 0 || !(await contradict(all))) return null
  isIrreducible = true
  const demands = await least([], false, all)
  return { demands, isIrreducible }
}
