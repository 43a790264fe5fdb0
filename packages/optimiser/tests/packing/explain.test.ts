import { describe, expect, test } from 'vitest'
import { demandsOf, withOnly } from '../../src/packing/demands.ts'
import { explainInfeasible, explainInThisThread, type PackingProblem } from '../../src/packing/index.ts'
import { leastCost } from './brute-force.ts'
import { smallProblem } from './small-problem.ts'

/** Every choice of so many of these. */
function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}

/** The size of the smallest set of demands that trying everything finds impossible; null when all can hold. */
function leastConflict(problem: PackingProblem): number | null {
  const all = demandsOf(problem)
  if (leastCost(problem) !== null) return null
  for (let size = 1; size < all.length; size++)
    if (subsets(all, size).some((kept) => leastCost(withOnly(problem, kept)) === null)) return size
  return all.length
}

/** Small problems short of hosts, half of them with items alike. */
function scarce(seed: number): PackingProblem {
  const problem = smallProblem(seed, 5)
  const [first] = problem.items
  return {
    ...problem,
    hosts: problem.hosts.map((host, at) => ({ ...host, stock: (seed + at) % 2 })),
    items: problem.items.map((item, at) =>
      seed % 2 === 0 && at > 0 && item.size && first!.size ? { ...item, size: first!.size } : item,
    ),
    survivesHostLoss: false,
  }
}

describe('demands that cannot all hold', () => {
  test.each([0, 1, 2, 3, 4, 5])('batch %i: are as few as trying everything finds', async (batch) => {
    let explained = 0
    for (let seed = 1 + batch * 25; seed <= (batch + 1) * 25; seed++) {
      const problem = scarce(seed)
      const least = leastConflict(problem)
      const explanation = await explainInThisThread(problem)
      expect([seed, explanation?.demands.length ?? null]).toEqual([seed, least])
      if (!explanation) continue
      explained++
      expect(explanation).toMatchObject({ isIrreducible: true, isSmallest: true })
      expect([seed, leastCost(withOnly(problem, explanation.demands))]).toEqual([seed, null])
    }
    expect(explained).toBeGreaterThan(5)
  })

  const servers = (sizes: number[][], stock: number): PackingProblem => ({
    dimensions: ['cores', 'memoryGb'],
    hosts: [{ id: 'host', capacity: [16, 64], stock }],
    items: sizes.map((size, at) => ({ id: `server-${at}`, size })),
  })

  test('among many servers alike are one more than there is room for', async () => {
    const alike = Array.from({ length: 60 }, () => [4, 16])
    const explanation = await explainInfeasible(servers(alike, 5))
    expect(explanation).toMatchObject({ isSmallest: true })
    expect(explanation?.demands.map(({ kind }) => kind)).toEqual([...new Array(21).fill('item'), 'stock'])
  })

  test('among servers of many sizes are the largest', async () => {
    const sizes = Array.from({ length: 24 }, (_, at) => [1 + (at % 12), 20])
    const explanation = await explainInfeasible(servers(sizes, 1))
    expect(explanation).toMatchObject({ isSmallest: true })
    expect(explanation?.demands).toHaveLength(3)
  })

  test('are called irreducible, not smallest, where the work ends before that is known', async () => {
    const sizes = Array.from({ length: 30 }, (_, at) => [1 + ((at * 7) % 11), 1 + ((at * 13) % 37)])
    const explanation = await explainInThisThread(servers(sizes, 3), { workLimit: 2e6 })
    expect(explanation).toMatchObject({ isIrreducible: true, isSmallest: false })
    expect(explanation!.demands.length).toBeLessThan(31)
  })

  test('are not named when it is stopped before anything is shown', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await explainInfeasible(servers([[10, 1]], 0), { signal: stop.signal })).toBeNull()
  })

  test('are told as far as they are known when it is stopped', async () => {
    const stop = new AbortController()
    const sizes = Array.from({ length: 90 }, (_, at) => [1 + ((at * 7) % 11), 1 + ((at * 13) % 37)])
    const problem = servers(sizes, 9)
    const explanation = await explainInfeasible(problem, {
      signal: stop.signal,
      workLimit: 1e12,
      onProgress: ({ incumbent }) => incumbent !== null && stop.abort(),
    })
    expect(explanation?.isSmallest).toBe(false)
    expect(explanation?.demands.length).toBeGreaterThan(0)
  })
})
