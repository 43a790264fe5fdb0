import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/answer/index.ts'
import { demandsOf, keepOnly } from '../../src/scheduling/explain/demands.ts'
import { explainInfeasible, type SchedulingProblem, solve, type Task } from '../../src/scheduling/index.ts'
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
    expect(explanation).toMatchObject({ isIrreducible: true, isSmallest: true })
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

  test('names two demands that contradict each other, where others come first that only three together do', async () => {
    const chain = ['a', 'b', 'c'].map(
      (id, at, ids): Task => ({
        id,
        modes: [{ duration: 4 }],
        ...(at > 0 ? { after: [ids[at - 1]!] } : {}),
      }),
    )
    const explanation = await explainInfeasible({
      resources: [],
      tasks: [
        ...chain.with(2, { ...chain[2]!, deadlineAt: 11 }),
        { id: 'late', modes: [{ duration: 3 }], releaseAt: 6, deadlineAt: 8 },
      ],
    })
    expect(explanation?.isSmallest).toBe(true)
    expect(explanation?.demands.map(({ path }) => path)).toEqual([
      'tasks[3].deadlineAt',
      'tasks[3].releaseAt',
    ])
  })

  test('no smaller set contradicts itself, whichever one looks at, and nothing named can be left out', async () => {
    let explained = 0
    for (let seed = 1; explained < 40; seed++) {
      const problem = randomProblem(seed, { windows: true, minLags: true, steps: seed % 2 === 0 })
      const explanation = await explanationOf(problem)
      if (!explanation) continue
      explained++
      const all = demandsOf(problem)
      const { demands } = explanation
      const statusOf = async (kept: typeof demands) =>
        (await solve(keepOnly(problem, kept), { workLimit: 50 })).status
      expect(all).toEqual(expect.arrayContaining(demands))
      expect([seed, explanation.isSmallest, await statusOf(demands)]).toEqual([seed, true, 'infeasible'])
      for (const smaller of subsets(all, demands.length - 1))
        expect([seed, smaller.map(({ path }) => path), await statusOf(smaller)]).toEqual([
          seed,
          smaller.map(({ path }) => path),
          'optimal',
        ])
    }
  })

  test('says nothing when it is stopped before anything is shown', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await explainInfeasible(recovery, { signal: stop.signal })).toBeNull()
  })
})

/** Every choice of so many demands; a set that holds contains only sets that hold. */
function subsets<T>(all: T[], size: number): T[][] {
  if (size === 0) return [[]]
  return all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}

/** Null also where the problem is refused: a task that needs more than is ever there. */
async function explanationOf(problem: SchedulingProblem) {
  try {
    return await explainInfeasible(problem)
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}
