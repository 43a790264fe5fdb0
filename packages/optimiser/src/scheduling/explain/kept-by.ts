import type { Schedule, SchedulingProblem } from '../problem.ts'
import { verify } from '../verify.ts'
import { type Demand, keepOnly } from './demands.ts'

/** Places in `demands` of those that a schedule keeps, whatever it was made for; looked for in halves. */
export function keptBy(problem: SchedulingProblem, schedule: Schedule, demands: Demand[]): number[] {
  const kept = (from: number, to: number): number[] => {
    if (from === to) return []
    if (verify(keepOnly(problem, demands.slice(from, to)), schedule).isValid)
      return Array.from({ length: to - from }, (_, at) => from + at)
    if (to - from === 1) return []
    const half = (from + to) >> 1
    return [...kept(from, half), ...kept(half, to)]
  }
  return kept(0, demands.length)
}
