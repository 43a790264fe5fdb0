import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classicInstance } from '../../bench/packing-instances.ts'
import { type PackingProblem, solveInThisThread, verify } from '../../src/packing/index.ts'
import { smallProblem } from './small-problem.ts'

const seeds = fc.integer({ min: 1000, max: 100_000 })
const runs = { numRuns: 40, seed: 7 }

/** Without N+1, which may keep a gap: what these rules compare is the least cost itself. */
function decidable(seed: number): PackingProblem {
  const { survivesHostLoss: _, ...problem } = smallProblem(seed, 5)
  return problem
}

async function leastOf(problem: PackingProblem): Promise<number> {
  const { objective } = await solveInThisThread(problem, { workLimit: 2e6 })
  return objective ?? Number.POSITIVE_INFINITY
}

describe('rules that hold for every packing', () => {
  test('giving up a demand never makes it dearer', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const problem = decidable(seed)
        const { utilisationCeiling: _, ...withoutCeiling } = problem
        const easier: PackingProblem[] = [
          { ...problem, apart: [] },
          { ...problem, together: [] },
          withoutCeiling,
          { ...problem, items: problem.items.map(({ zones: _, ...item }) => item) },
          { ...problem, items: problem.items.map(({ replica: _, ...item }) => item) },
          { ...problem, hosts: problem.hosts.map(({ stock: _, ...host }) => host) },
          { ...problem, sites: [] },
        ]
        const least = await leastOf(problem)
        for (const one of easier) expect(await leastOf(one)).toBeLessThanOrEqual(least + 1e-6)
      }),
      { ...runs, numRuns: 15 },
    )
  })

  test('N+1 costs at least one host more than the packing without it', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const problem = decidable(seed)
        const cheapest = Math.min(...problem.hosts.map(({ price }) => price ?? 1))
        const { items, ...rest } = problem
        const still = { ...rest, items: items.map(({ movingCost: _, ...item }) => item) }
        const plain = await leastOf(still)
        const safe = await solveInThisThread({ ...still, survivesHostLoss: true }, { workLimit: 1e6 })
        if (safe.objective !== null) expect(safe.objective).toBeGreaterThanOrEqual(plain + cheapest - 1e-6)
      }),
      runs,
    )
  })

  test('other units of size and of money change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(0.001, 0.25, 3, 1024), async (seed, factor) => {
        const problem = decidable(seed)
        const scale = (size: number[]) => size.map((amount) => amount * factor)
        const scaled: PackingProblem = {
          ...problem,
          sites: (problem.sites ?? []).map((site) => ({
            ...site,
            openingCost: (site.openingCost ?? 0) * 100,
          })),
          hosts: problem.hosts.map((host) => ({
            ...host,
            capacity: scale(host.capacity),
            price: (host.price ?? 1) * 100,
          })),
          items: problem.items.map((item) => ({
            ...item,
            ...(item.size && { size: scale(item.size) }),
            ...(item.sizes && { sizes: item.sizes.map(scale) }),
            ...(typeof item.replica === 'object' && { replica: { size: scale(item.replica.size) } }),
            ...(item.movingCost !== undefined && { movingCost: item.movingCost * 100 }),
          })),
        }
        expect(await leastOf(scaled)).toBeCloseTo((await leastOf(problem)) * 100, 4)
      }),
      runs,
    )
  })

  test('the same seed and work limit give the same answer, and more work never a worse one', async () => {
    for (const type of [1, 4, 7]) {
      const problem = classicInstance(type, 40, 3, 5)
      const answer = async (workLimit: number) => {
        const { seconds: _, ...rest } = await solveInThisThread(problem, { seed: 3, workLimit })
        return rest
      }
      const first = await answer(4e5)
      expect(await answer(4e5)).toEqual(first)
      expect((await answer(8e5)).objective).toBeLessThanOrEqual(first.objective!)
    }
  })

  test('every answer on the published classes verifies and lies above its bound', async () => {
    for (let type = 1; type <= 10; type++) {
      const problem = classicInstance(type, 30, 2, 1)
      const { solution, objective, lowerBound, status } = await solveInThisThread(problem, { workLimit: 2e6 })
      expect(verify(problem, solution!)).toEqual({ violations: [], objective })
      expect(lowerBound).toBeLessThanOrEqual(objective!)
      if (type === 10) expect({ status, objective }).toEqual({ status: 'optimal', objective: 10 })
    }
  })
})
