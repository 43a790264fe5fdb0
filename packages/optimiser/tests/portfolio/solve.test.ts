import { describe, expect, test } from 'vitest'
import { solveHere, verify } from '../../src/portfolio/index.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem } from './small-problem.ts'

describe('a small portfolio', () => {
  test('is solved to the same cost as by trying every plan, 500 times', async () => {
    let withoutPlan = 0
    for (let seed = 0; seed < 500; seed++) {
      const problem = smallProblem(seed)
      const answer = await solveHere(problem, { gap: 0 })
      const best = bruteForce(problem)
      if (!best) {
        withoutPlan++
        expect([seed, answer.status]).toEqual([seed, 'infeasible'])
        continue
      }
      expect([seed, answer.status]).toEqual([seed, 'optimal'])
      expect([seed, Math.round(answer.objective!)]).toEqual([seed, Math.round(best.yen)])
      expect(verify(problem, answer.solution!).violations).toEqual([])
      expect(answer.lowerBound).toBeLessThanOrEqual(answer.objective!)
    }
    expect(withoutPlan).toBeGreaterThan(20)
  })
})
