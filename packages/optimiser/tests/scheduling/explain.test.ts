import { describe, expect, test } from 'vitest'
import { demandsOf, keepOnly } from '../../src/scheduling/explain/demands.ts'
import { explainInfeasible, type SchedulingProblem, solve } from '../../src/scheduling/index.ts'
import { randomProblem } from './random-problem.ts'

const recovery: SchedulingProblem = {
  resources: [
    { id: 'engineers', capacity: 2 },
    { id: 'drivers', capacity: 1 },
  ],
  tasks: [
    { id: 'fetch backup', modes: [{ duration: 6, demands: { drivers: 1 } }], releaseAt: 1 },
    { id: 'buy servers', modes: [{ duration: 4, demands: { drivers: 1 } }], deadlineAt: 30 },
    {
      id: 'restore',
      modes: [{ duration: 8, demands: { engineers: 2 } }],
      after: ['fetch backup'],
      deadlineAt: 14,
    },
    { id: 'check', modes: [{ duration: 2, demands: { engineers: 1 } }], after: ['restore', 'buy servers'] },
  ],
}

describe('why there is no schedule', () => {
  test('names the release, the order and the deadline that contradict each other, and nothing else', async () => {
    const explanation = await explainInfeasible(recovery)
    expect(explanation?.isIrreducible).toBe(true)
    expect(explanation?.demands.map(({ path }) => path).sort()).toEqual([
      'tasks[0].releaseAt',
      'tasks[2].after[0]',
      'tasks[2].deadlineAt',
    ])
  })

  test('names the people who are too few', async () => {
    const problem = structuredClone(recovery)
    problem.tasks[2]!.deadlineAt = 20
    problem.tasks.push({
      id: 'network',
      modes: [{ duration: 18, demands: { engineers: 1 } }],
      deadlineAt: 18,
    })
    const explanation = await explainInfeasible(problem)
    expect(explanation?.demands.map(({ kind, subject }) => `${kind} ${subject}`)).toContain(
      'capacity engineers',
    )
  })

  test('says nothing of a problem that has a schedule', async () => {
    const { deadlineAt: _, ...restore } = recovery.tasks[2]!
    expect(await explainInfeasible({ ...recovery, tasks: recovery.tasks.with(2, restore) })).toBeNull()
  })

  test('whatever is left out of the set, the rest has a schedule', async () => {
    let explained = 0
    for (let seed = 1; explained < 15; seed++) {
      const problem = randomProblem(seed, { windows: true, minLags: true })
      const explanation = await explainInfeasible(problem)
      if (!explanation) continue
      explained++
      const { demands } = explanation
      const statusOf = async (kept: typeof demands) =>
        (await solve(keepOnly(problem, kept), { workLimit: 50 })).status
      expect([seed, await statusOf(demands)]).toEqual([seed, 'infeasible'])
      for (const left of demands)
        expect([seed, left.path, await statusOf(demands.filter((demand) => demand !== left))]).toEqual([
          seed,
          left.path,
          'optimal',
        ])
      expect(demandsOf(problem)).toEqual(expect.arrayContaining(demands))
    }
  })
})
