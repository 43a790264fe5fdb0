import { describe, expect, test } from 'vitest'
import { generatePortfolio, type PortfolioProblem, solveHere, verify } from '../../src/portfolio/index.ts'
import { search } from '../../src/portfolio/search.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem } from './small-problem.ts'
import { wholeOptimum } from './whole-optimum.ts'

/** The way of large portfolios, whatever the size. */
const searchAsLarge = (problem: PortfolioProblem, gap: number) =>
  search(
    problem,
    {
      gap,
      seed: 1,
      timeLimitMs: Number.POSITIVE_INFINITY,
      workLimit: Number.POSITIVE_INFINITY,
      wholeBelow: 0,
    },
    { shouldStop: () => false, tell: () => {} },
  )

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
    for (let seed = 3000; seed < 3150; seed++) {
      const problem = smallProblem(seed)
      const { solution, lowerBound, isInfeasible } = await searchAsLarge(problem, 0)
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

describe('a portfolio of twelve systems', () => {
  // In 52 and 56 some system has only one choice left in a box: its reduced cost must not exclude that.
  test.each([1, 52, 56])(
    'gets no bound above the best plan that HiGHS finds of the whole model, seed %i',
    async (seed) => {
      const problem = generatePortfolio({ systems: 12, years: 6, platforms: 2, seed })
      const { solution, lowerBound } = await searchAsLarge(problem, 0.0002)
      const bestYen = Math.min(await wholeOptimum(problem), verify(problem, solution!).objectiveYen)
      expect(lowerBound).toBeLessThanOrEqual(bestYen + 1)
      expect(bestYen - lowerBound).toBeLessThan(0.00021 * bestYen)
    },
  )
})
