import { describe, expect, test } from 'vitest'
import {
  explainInfeasible,
  type PackingProblem,
  type PackingSolution,
  solve,
  solveInThisThread,
  verify,
} from '../../src/packing/index.ts'

const host = { id: 'host', capacity: [10, 10] }
const base: PackingProblem = {
  dimensions: ['cores', 'memoryGb'],
  hosts: [host],
  items: ['a', 'b', 'c', 'd'].map((id) => ({ id, size: [5, 4] })),
}

async function best(problem: PackingProblem): Promise<{ objective: number; solution: PackingSolution }> {
  const { status, objective, solution } = await solveInThisThread(problem)
  expect(status).toBe('optimal')
  expect(verify(problem, solution!)).toEqual({ violations: [], objective })
  return { objective: objective!, solution: solution! }
}

describe('hand-made cases with known answers', () => {
  test('two items of half a host share it', async () => {
    expect((await best(base)).objective).toBe(2)
  })

  test('items kept apart need a host each', async () => {
    expect((await best({ ...base, apart: [{ items: ['a', 'b', 'c'] }] })).objective).toBe(3)
  })

  test('a ceiling of 90 % leaves no room for two halves', async () => {
    expect((await best({ ...base, utilisationCeiling: [0.9, 1] })).objective).toBe(4)
  })

  test('many servers on too few hosts have no packing, which the bound alone proves', async () => {
    const problem: PackingProblem = {
      ...base,
      hosts: [{ ...host, stock: 60 }],
      items: Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, size: [1 + ((at * 7) % 4), 1] })),
    }
    const enough = { ...problem, hosts: [{ ...host, stock: 80 }] }
    expect(await solveInThisThread(problem, { workLimit: 1 })).toMatchObject({ status: 'infeasible' })
    expect(await solveInThisThread(enough, { workLimit: 1 })).toMatchObject({ solution: expect.anything() })
  })

  test('N+1 on one host type is one host more', async () => {
    const { objective, solution } = await best({ ...base, survivesHostLoss: true })
    expect(objective).toBe(3)
    expect(solution.recovery).toHaveLength(2)
  })

  test('N+1 may use room on the other hosts instead of a spare', async () => {
    const problem: PackingProblem = {
      ...base,
      hosts: [
        { ...host, price: 1 },
        { id: 'large', capacity: [40, 40], price: 9 },
      ],
      items: [
        { id: 'a', size: [5, 4] },
        { id: 'b', size: [5, 4] },
      ],
      apart: [],
      survivesHostLoss: true,
    }
    expect((await best(problem)).objective).toBe(2)
  })

  test('a replica stands at a second site', async () => {
    const problem: PackingProblem = {
      ...base,
      hosts: [
        { ...host, id: 'east', site: 'east', price: 2 },
        { ...host, id: 'west', site: 'west', price: 3 },
      ],
      items: [
        { id: 'a', size: [9, 9], replica: { size: [2, 2] } },
        { id: 'b', size: [8, 8] },
      ],
    }
    // Each site carries one large item; the replica fits beside the other one.
    expect((await best(problem)).objective).toBe(5)
  })

  test('opening a second site is avoided while its cost is above the saving', async () => {
    const at = (openingCost: number): PackingProblem => ({
      ...base,
      hosts: [
        { ...host, id: 'old', site: 'old', price: 5 },
        { ...host, id: 'new', site: 'new', price: 3 },
      ],
      sites: [{ id: 'new', openingCost }],
    })
    expect((await best(at(5))).objective).toBe(10)
    expect((await best(at(3))).objective).toBe(9)
  })

  test('what stands well is not moved', async () => {
    const problem: PackingProblem = {
      ...base,
      hosts: [
        { ...host, id: 'now', stock: 1, price: 0 },
        { ...host, id: 'new', price: 1 },
      ],
      items: base.items.map((item, index) => ({
        ...item,
        currentHost: 'now',
        movingCost: index < 2 ? 1 : 10,
      })),
    }
    const { objective, solution } = await best(problem)
    expect(objective).toBe(3)
    expect(solution.bins.find(({ type }) => type === 'now')?.items.sort()).toEqual(['c', 'd'])
  })

  test('zones, groups and a choice of sizes hold together', async () => {
    const problem: PackingProblem = {
      ...base,
      hosts: [
        { ...host, id: 'inner', zone: 'inner', price: 4 },
        { ...host, id: 'outer', zone: 'outer', price: 1 },
      ],
      items: [
        { id: 'db', size: [6, 6], zones: ['inner'] },
        {
          id: 'app',
          sizes: [
            [6, 2],
            [3, 4],
          ],
        },
        { id: 'web', size: [5, 5] },
      ],
      together: [['db', 'app']],
    }
    expect((await best(problem)).objective).toBe(5)
  })

  test('nothing to place costs nothing', async () => {
    expect((await best({ ...base, items: [] })).objective).toBe(0)
  })
})

describe('what cannot be', () => {
  const tooMany: PackingProblem = { ...base, hosts: [{ ...host, stock: 1 }] }

  test('is said to be infeasible', async () => {
    expect(await solveInThisThread(tooMany)).toMatchObject({ status: 'infeasible', solution: null })
  })

  test('is explained by demands none of which can be left out', async () => {
    const problem: PackingProblem = {
      ...tooMany,
      hosts: [
        { ...host, stock: 1 },
        { id: 'other', capacity: [10, 10], zone: 'outer' },
      ],
      items: [...base.items.map((item) => ({ ...item, zones: ['inner'] }))],
    }
    expect(await explainInfeasible(problem)).toEqual({
      demands: [
        { kind: 'item', item: 'a' },
        { kind: 'zones', item: 'a' },
      ],
      isIrreducible: true,
      isSmallest: true,
    })
    const stock = await explainInfeasible(tooMany)
    expect(stock?.demands.map(({ kind }) => kind)).toEqual(['item', 'item', 'item', 'stock'])
    expect(stock).toMatchObject({ isIrreducible: true, isSmallest: true })
  })

  test('is not explained where it can be', async () => {
    expect(await explainInfeasible(base)).toBeNull()
  })
})

describe('a search in its own thread', () => {
  /** Far from closed within its limits. */
  const hard: PackingProblem = {
    dimensions: ['x', 'y'],
    hosts: [{ id: 'host', capacity: [1000, 1000] }],
    items: Array.from({ length: 200 }, (_, at) => ({
      id: `item-${at}`,
      size: [50 + ((at * 7919) % 151), 50 + ((at * 104_729) % 151)],
    })),
  }

  test('cancelled, it answers with the best it has', async () => {
    const controller = new AbortController()
    const answer = await solve(hard, { signal: controller.signal, onProgress: () => controller.abort() })
    expect(['cancelled', 'proved']).toContain(answer.stoppedBecause)
    expect(verify(hard, answer.solution!).violations).toEqual([])
    expect(answer.lowerBound).toBeLessThanOrEqual(answer.objective!)
  })

  test('with hardly any time, it still answers with a packing', async () => {
    const answer = await solve(hard, { timeLimitMs: 1 })
    expect(verify(hard, answer.solution!).violations).toEqual([])
  })

  test('gives what the same work gives in this thread', async () => {
    const limits = { seed: 2, workLimit: 1e6 }
    const [there, here] = [await solve(hard, limits), await solveInThisThread(hard, limits)]
    expect({ ...there, seconds: 0 }).toEqual({ ...here, seconds: 0 })
  })
})
