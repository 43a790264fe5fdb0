import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/index.ts'
import {
  explainInfeasible,
  explainInThisThread,
  type PortfolioProblem,
  readProblem,
  solveHere,
} from '../../src/portfolio/index.ts'
import { smallProblem } from './small-problem.ts'

const base: PortfolioProblem = {
  firstYear: 2026,
  years: 3,
  discountRate: 0.02,
  systems: ['tax', 'welfare'].map((id) => ({
    id,
    currentYenPerYear: 1000,
    options: [
      { id: 'stay', kind: 'stay' },
      { id: 'cloud', kind: 'cloud', initialYen: 500, runningYenPerYear: 400 },
    ],
  })),
}
const [tax, welfare] = base.systems as [PortfolioProblem['systems'][0], PortfolioProblem['systems'][0]]

describe('demands that cannot all hold', () => {
  test('are named as a smallest set', async () => {
    const problem: PortfolioProblem = {
      ...base,
      systems: [
        { ...tax, latestYear: 2026 },
        { ...welfare, earliestYear: 2027 },
      ],
      order: [{ before: 'welfare', after: 'tax' }],
      budgets: [{ year: 2028, limitYen: 900 }],
      forbids: [{ system: 'welfare', year: 2028 }],
    }
    expect((await solveHere(problem)).status).toBe('infeasible')
    expect(await explainInfeasible(problem)).toEqual({
      demands: ['$.order[0]', '$.systems[0].latestYear', '$.systems[1].earliestYear'],
      isIrreducible: true,
      isSmallest: true,
    })
  })

  test('are found among budgets, too', async () => {
    const problem = { ...base, budgets: [{ year: 2026, limitYen: 1700 }] }
    expect(await explainInfeasible(problem)).toMatchObject({ demands: ['$.budgets[0]'], isSmallest: true })
    expect(await explainInfeasible(base)).toBeNull()
  })

  test('are there exactly where the solver finds no plan', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const problem = smallProblem(seed)
      const { status } = await solveHere(problem, { gap: 1 })
      expect([seed, (await explainInThisThread(problem)) === null]).toEqual([seed, status !== 'infeasible'])
    }
  })
})

describe('a malformed problem', () => {
  const refused = (change: unknown, path: string) => {
    let error: unknown
    try {
      readProblem(change)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(ProblemError)
    expect((error as ProblemError).path).toBe(path)
  }

  test('is refused with the place of the mistake', () => {
    refused({ ...base, years: 0 }, '$.years')
    refused({ ...base, discountRate: Number.NaN }, '$.discountRate')
    refused({ ...base, colour: 'red' }, '$')
    refused({ ...base, systems: [tax, tax] }, '$.systems[1].id')
    refused({ ...base, systems: [{ ...tax, currentYenPerYear: [1, 2] }] }, '$.systems[0].currentYenPerYear')
    refused({ ...base, order: [{ before: 'tax', after: 'roads' }] }, '$.order[0].after')
    refused({ ...base, budgets: [{ year: 2040, limitYen: 1 }] }, '$.budgets[0].year')
    refused({ ...base, budgets: [{ year: 2026, limitYen: -1 }] }, '$.budgets[0].limitYen')
    refused(
      {
        ...base,
        order: [
          { before: 'tax', after: 'welfare' },
          { before: 'welfare', after: 'tax' },
        ],
      },
      '$.order',
    )
    refused(null, '$')
  })
})
