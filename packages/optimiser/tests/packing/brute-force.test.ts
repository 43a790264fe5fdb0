import { describe, expect, test } from 'vitest'
import { solveInThisThread, verify } from '../../src/packing/index.ts'
import { leastCost } from './brute-force.ts'
import { smallProblem } from './small-problem.ts'

const batches = 10
const perBatch = 52

describe('520 small problems with any of the demands', () => {
  test.each(Array.from({ length: batches }, (_, batch) => batch))(
    'batch %i: the answer is what trying everything gives',
    async (batch) => {
      for (let seed = 1 + batch * perBatch; seed <= (batch + 1) * perBatch; seed++) {
        const problem = smallProblem(seed, 5)
        const least = leastCost(problem)
        const answer = await solveInThisThread(problem, { workLimit: 2e6 })
        const about = `problem ${seed}`
        if (answer.solution) {
          const verdict = verify(problem, answer.solution)
          expect(verdict.violations, about).toEqual([])
          expect(verdict.objective, about).toBeCloseTo(answer.objective!, 6)
        }
        if (least !== null) expect(answer.lowerBound, about).toBeLessThanOrEqual(least + 1e-6)
        // N+1 on hosts of unlike shapes may keep a gap; everything else is decided.
        if (problem.survivesHostLoss && answer.status !== 'optimal' && answer.status !== 'infeasible') {
          expect(answer.objective ?? Number.POSITIVE_INFINITY, about).toBeGreaterThanOrEqual(least ?? 0)
          continue
        }
        expect(answer.status, about).toBe(least === null ? 'infeasible' : 'optimal')
        if (least !== null) expect(answer.objective, about).toBeCloseTo(least, 6)
      }
    },
  )
})
