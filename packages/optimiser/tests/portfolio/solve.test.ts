import { describe, expect, test } from 'vitest'
import { solveHere, verify } from '../../src/portfolio/index.ts'
import { search } from '../../src/portfolio/search.ts'
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

  test('is solved to the same cost by the tree and the core that large ones need, 150 times', async () => {
    const desk = { shouldStop: () => false, tell: () => {} }
    const limits = {
      gap: 0,
      seed: 1,
      timeLimitMs: Number.POSITIVE_INFINITY,
      workLimit: Number.POSITIVE_INFINITY,
    }
    for (let seed = 3000; seed < 3150; seed++) {
      const problem = smallProblem(seed)
      const { solution, lowerBound, isInfeasible } = await search(problem, { ...limits, wholeBelow: 0 }, desk)
      const best = bruteForce(problem)
      expect([seed, isInfeasible]).toEqual([seed, best === null])
      if (!best) continue
      expect([seed, Math.round(verify(problem, solution!).objectiveYen)]).toEqual([
        seed,
        Math.round(best.yen),
      ])
      expect([seed, lowerBound <= best.yen + 0.01]).toEqual([seed, true])
    }
  })
})
