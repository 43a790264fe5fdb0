import { describe, expect, test } from 'vitest'
import { classicInstance, virtualMachines } from '../../bench/packing-instances.ts'
import { type PackingProblem, solveInThisThread, verify } from '../../src/packing/index.ts'

async function firstPackingOf(problem: PackingProblem) {
  const { solution, objective, lowerBound, status } = await solveInThisThread(problem, { workLimit: 1 })
  expect(status).toBe('feasible')
  expect(verify(problem, solution!)).toEqual({ violations: [], objective })
  return { solution: solution!, objective: objective!, lowerBound }
}

describe('very many items', () => {
  test('twenty thousand different ones are packed, however little work is allowed', async () => {
    const { objective, lowerBound } = await firstPackingOf(classicInstance(2, 20_000, 2, 1))
    expect(lowerBound).toBeGreaterThan(0.8 * objective)
  })

  test('with N+1, one spare host of the largest type in use is what survival costs', async () => {
    const problem = virtualMachines(20_000, 1)
    const { solution } = await firstPackingOf(problem)
    const empty = solution.bins.filter(({ items }) => items.length === 0)
    expect(empty).toHaveLength(1)
    expect(solution.recovery).toHaveLength(solution.bins.length - 1)
  })

  test('many copies of few kinds are packed host by host alike, to the bound', async () => {
    const problem: PackingProblem = {
      dimensions: ['cores'],
      hosts: [{ id: 'host', capacity: [10] }],
      items: [
        { id: 'large', size: [6], count: 30_000 },
        { id: 'small', size: [4], count: 30_000 },
      ],
    }
    const { status, objective } = await solveInThisThread(problem, { workLimit: 1e6 })
    expect({ status, objective }).toEqual({ status: 'optimal', objective: 30_000 })
  })
})
