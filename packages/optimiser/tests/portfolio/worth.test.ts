import { expect, test } from 'vitest'
import { demandWorths, type PortfolioProblem, provenRegrets, solveHere } from '../../src/portfolio/index.ts'
import { withoutDemand } from '../../src/portfolio/worth.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem } from './small-problem.ts'

const exact = { gap: 0 }

test('dropping a demand saves what trying every plan with and without it says', async () => {
  let worthwhile = 0
  for (let seed = 4000; seed < 4004; seed++) {
    const problem = smallProblem(seed)
    const best = bruteForce(problem)
    if (!best) continue
    const answer = await solveHere(problem, exact)
    for (const { demand, leastYen, mostYen } of await demandWorths(problem, answer, exact)) {
      const saving = best.yen - bruteForce(withoutDemand(problem, demand))!.yen
      if (saving > 1) worthwhile++
      expect([seed, demand, leastYen <= saving + 1, saving <= mostYen + 1]).toEqual([
        seed,
        demand,
        true,
        true,
      ])
      expect(mostYen - leastYen).toBeLessThan(1)
    }
  }
  expect(worthwhile).toBeGreaterThan(0)
})

test('the second-best option costs what trying every plan without the first says', async () => {
  for (let seed = 4100; seed < 4104; seed++) {
    const problem = smallProblem(seed)
    const best = bruteForce(problem)
    if (!best) continue
    const answer = await solveHere(problem, exact)
    for (const [i, { system, leastYen, mostYen }] of (
      await provenRegrets(problem, answer, exact)
    ).entries()) {
      const { option } = answer.solution!.choices[i]!
      const forbids = [...(problem.forbids ?? []), { system, option }]
      const regret = (bruteForce({ ...problem, forbids })?.yen ?? Number.POSITIVE_INFINITY) - best.yen
      const holds = regret === Number.POSITIVE_INFINITY ? mostYen === regret : Math.abs(mostYen - regret) < 1
      expect([seed, system, holds, leastYen <= mostYen]).toEqual([seed, system, true, true])
    }
  }
})

test('a saving is proven only as far as both bounds go', async () => {
  const moving = (id: string): PortfolioProblem['systems'][0] => ({
    id,
    currentYenPerYear: 1000,
    options: [
      { id: 'stay', kind: 'stay' },
      { id: 'cloud', kind: 'cloud', initialYen: 500, runningYenPerYear: 400 },
    ],
  })
  const tight: PortfolioProblem = {
    firstYear: 2026,
    years: 3,
    discountRate: 0,
    systems: ['tax', 'welfare'].map(moving),
    order: [{ before: 'tax', after: 'welfare', lagYears: 1 }],
  }
  const answer = await solveHere(tight, exact)
  const [exactly] = await demandWorths(tight, answer, { ...exact, demands: ['$.order[0]'] })
  const rough = { ...answer, lowerBound: answer.lowerBound - exactly!.leastYen / 2 }
  const [roughly] = await demandWorths(tight, rough, { ...exact, demands: ['$.order[0]'] })
  // A year later: 600 yen are saved one year less.
  expect(exactly!.leastYen).toBeCloseTo(600)
  expect(roughly!.mostYen).toBe(exactly!.mostYen)
  expect(roughly!.leastYen).toBeCloseTo(exactly!.leastYen / 2)
  expect(() => withoutDemand(tight, '$.order[99]')).toThrow('$.order[99]')
})
