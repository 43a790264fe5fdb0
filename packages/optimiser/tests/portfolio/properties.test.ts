import { describe, expect, test } from 'vitest'
import {
  generatePortfolio,
  type PortfolioProblem,
  paretoFront,
  regrets,
  sensitivity,
  solve,
  solveHere,
  verify,
} from '../../src/portfolio/index.ts'
import { smallProblem } from './small-problem.ts'

/** Every sum of money in the problem times `factor`. */
function inOtherMoney(problem: PortfolioProblem, factor: number): PortfolioProblem {
  return JSON.parse(JSON.stringify(problem), (key, value) => {
    if (!/yen/i.test(key) || /penalty/.test(key)) return value
    return Array.isArray(value) ? value.map((one) => one * factor) : value * factor
  })
}

const city = generatePortfolio({ systems: 12, years: 5, platforms: 2, seed: 3 })
const limits = { gap: 0.01, workLimit: 300 }

describe('an answer', () => {
  test('is never above a stricter one: dropping a demand costs nothing', async () => {
    for (let seed = 1000; seed < 1040; seed++) {
      const problem = smallProblem(seed)
      const whole = await solveHere(problem, { gap: 0 })
      if (whole.objective === null) continue
      const { budgets: _b, order: _o, sameYear: _s, maxLossYen: _l, pins: _p, ...relaxed } = problem
      const free = await solveHere(relaxed, { gap: 0 })
      expect([seed, free.objective! <= whole.objective + 1]).toEqual([seed, true])
    }
  })

  test('does not depend on the unit of money', async () => {
    for (let seed = 2000; seed < 2030; seed++) {
      const problem = smallProblem(seed)
      const [yen, sen] = [
        await solveHere(problem, { gap: 0 }),
        await solveHere(inOtherMoney(problem, 100), { gap: 0 }),
      ]
      expect([seed, sen.status]).toEqual([seed, yen.status])
      if (yen.objective !== null)
        expect([seed, Math.round(sen.objective! / 100)]).toEqual([seed, Math.round(yen.objective)])
    }
  })

  test('is the same for the same seed and work limit', async () => {
    const [one, other] = [await solveHere(city, limits), await solveHere(city, limits)]
    expect(other.solution).toEqual(one.solution)
    expect([other.lowerBound, other.work, other.stoppedBecause]).toEqual([
      one.lowerBound,
      one.work,
      one.stoppedBecause,
    ])
  })

  test('carries a bound and passes the verifier, in a worker as in this thread', async () => {
    const seen: number[] = []
    const there = await solve(city, { ...limits, onProgress: ({ lowerBound }) => seen.push(lowerBound) })
    const here = await solveHere(city, limits)
    expect(there.solution).toEqual(here.solution)
    expect(verify(city, there.solution!).violations).toEqual([])
    expect(there.lowerBound).toBeLessThanOrEqual(there.objective!)
    expect(seen.length).toBeGreaterThan(1)
  })

  test('comes with the best found so far when it is cancelled', async () => {
    const large = generatePortfolio({ systems: 60, seed: 2 })
    const cancel = new AbortController()
    const answer = await solve(large, {
      gap: 0,
      signal: cancel.signal,
      onProgress: ({ incumbent }) => incumbent !== null && cancel.abort(),
    })
    expect(answer.stoppedBecause).toBe('cancelled')
    expect(verify(large, answer.solution!).violations).toEqual([])
  })

  test('keeps pins and forbids, and stays near the previous plan', async () => {
    const first = await solveHere(city, limits)
    const [a, b] = first.solution!.choices
    const answer = await solveHere(
      {
        ...city,
        forbids: [{ system: a!.system, option: a!.option }],
        previous: { choices: first.solution!.choices, maxChanges: 3 },
      },
      limits,
    )
    expect(answer.solution!.choices[0]!.option).not.toBe(a!.option)
    const changed = answer.solution!.choices.filter(
      ({ option, year }, i) =>
        option !== first.solution!.choices[i]!.option || year !== first.solution!.choices[i]!.year,
    )
    expect(changed.length).toBeLessThanOrEqual(3)
    const pinned = await solveHere({ ...city, pins: [{ system: b!.system, option: 'stay' }] }, limits)
    expect(pinned.solution!.choices[1]!.year).toBeNull()
  })
})

describe('a search from the previous plan', () => {
  test('begins with it, though its budgets hold only because a host is bought before it is needed', async () => {
    const problem: PortfolioProblem = {
      firstYear: 2026,
      years: 2,
      discountRate: 0.02,
      systems: ['tax', 'welfare', 'library'].map((id) => ({
        id,
        currentYenPerYear: 5_000_000,
        earliestYear: 2027,
        ...(id !== 'library' && { latestYear: 2027 }),
        options: [
          {
            id: 'move',
            kind: 'platform' as const,
            initialYen: 2_000_000,
            runningYenPerYear: 1_000_000,
            uses: [{ shared: 'platform', amounts: { cores: 16 } }],
          },
          ...(id === 'library' ? [{ id: 'stay', kind: 'stay' as const }] : []),
        ],
      })),
      shared: [
        {
          id: 'platform',
          openingYen: 1_000_000,
          yenPerYear: 100_000,
          steps: [{ unitCapacity: { cores: 32 }, unitYen: 6_000_000 }],
        },
      ],
      budgets: [{ year: 2027, limitYen: 12_000_000 }],
    }
    const choices = [
      { system: 'tax', option: 'move', year: 2027 },
      { system: 'welfare', option: 'move', year: 2027 },
      { system: 'library', option: 'stay', year: null },
    ]
    const limits = { seed: 1, workLimit: 0.1 }
    expect((await solveHere(problem, limits)).solution).toBeNull()
    const { solution } = await solveHere({ ...problem, previous: { choices } }, limits)
    expect(solution!.choices).toEqual(choices)
    expect(solution!.shared[0]!.units).toEqual([[1, 1]])
  })
})

describe('beside the answer', () => {
  test('the front trades cost for expected loss', async () => {
    const front = await paretoFront(city, { gap: 0.02, workLimit: 15, points: 3 })
    expect(front.length).toBeGreaterThan(1)
    for (let k = 1; k < front.length; k++) {
      expect(front[k]!.costYen).toBeGreaterThan(front[k - 1]!.costYen)
      expect(front[k]!.lossYen).toBeLessThan(front[k - 1]!.lossYen)
    }
  })

  test('tight budgets are worth something, loose ones nothing; every option has its regret', async () => {
    const { solution } = await solveHere(city, limits)
    const tight = await sensitivity(city, solution!)
    expect(tight.budgets.length).toBeGreaterThan(0)
    const { budgets: _budgets, capacities, ...rest } = city
    const loose = {
      ...rest,
      capacities: capacities!.map(({ id, perYear }) => ({ id, perYear: perYear.map(() => 1e6) })),
    }
    expect((await sensitivity(loose, solution!)).capacities).toEqual([])
    const all = regrets(city, solution!, { steps: 2_000 })
    expect(all.map(({ system }) => system)).toEqual(city.systems.map(({ id }) => id))
    all.forEach(({ option, regretYen }, i) => {
      expect(option).not.toBe(solution!.choices[i]!.option)
      expect(regretYen ?? 0).toBeGreaterThanOrEqual(0)
    })
  })
})
