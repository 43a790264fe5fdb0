import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/answer/index.ts'
import { boundsOf } from '../../src/scheduling/bounds/index.ts'
import { compile } from '../../src/scheduling/compile.ts'
import { type SchedulingProblem, solve, type Task } from '../../src/scheduling/index.ts'
import { headsOf, shortestOf } from '../../src/scheduling/tails.ts'
import { validate } from '../../src/scheduling/validate.ts'
import { bruteForce } from './brute-force.ts'
import { type Features, randomProblem } from './random-problem.ts'

const kinds: Features[] = [
  {},
  { modes: true },
  { steps: true, windows: true },
  { calendars: true, steps: true },
  { places: true, minLags: true },
  { anyLags: true, windows: true },
  { modes: true, calendars: true, steps: true },
]

/** Lateness when every task ended as early as lags alone allow. */
function lagsOnly(problem: SchedulingProblem): number {
  const project = compile(problem)
  const shortest = shortestOf(project)
  return headsOf(project)!.reduce((sum, head, task) => {
    const due = project.target[task]!
    return due < 0 ? sum : sum + project.weight[task]! * Math.max(0, head + shortest[task]! - due)
  }, 0)
}

function isSensible(problem: SchedulingProblem): boolean {
  try {
    validate(problem)
    return true
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}

describe('the bound on weighted lateness', () => {
  test('is never above the least there is, and often above what lags alone tell', () => {
    let [looked, higher, met] = [0, 0, 0]
    for (let seed = 1; looked < 500; seed++) {
      const problem = randomProblem(seed, { ...kinds[seed % kinds.length], lateness: true })
      if (!isSensible(problem)) continue
      looked++
      const least = bruteForce(problem, problem.horizon!)
      const project = compile(problem)
      const bounds = boundsOf(project)
      if (!bounds) expect([seed, least]).toEqual([seed, null])
      else if (least !== null) {
        const bound = bounds.lower * project.unit
        expect([seed, bound <= least]).toEqual([seed, true])
        if (bound > lagsOnly(problem) * project.unit) higher++
        if (bound === least) met++
      }
    }
    expect(higher).toBeGreaterThan(80)
    expect(met).toBeGreaterThan(200)
  })

  test('counts the queue before one engineer: twenty hours of work, each hour waited for', async () => {
    const tasks = Array.from(
      { length: 20 },
      (_, at): Task => ({
        id: `system ${at}`,
        modes: [{ duration: 1, demands: { engineers: 1 } }],
        targetAt: 0,
      }),
    )
    const answer = await solve(
      { objective: 'weighted-lateness', resources: [{ id: 'engineers', capacity: 1 }], tasks },
      { workLimit: 200 },
    )
    expect([answer.status, answer.lowerBound]).toEqual(['optimal', 210])
  })

  test('counts what one target waits for: two pieces of work that cannot run at once', () => {
    const piece = (id: string): Task => ({ id, modes: [{ duration: 5, demands: { engineers: 1 } }] })
    const project = compile({
      objective: 'weighted-lateness',
      resources: [{ id: 'engineers', capacity: 1 }],
      tasks: [
        piece('restore'),
        piece('network'),
        { id: 'open', modes: [{ duration: 0 }], after: ['restore', 'network'], targetAt: 4, weight: 3 },
      ],
    })
    expect(boundsOf(project)!.lower * project.unit).toBe(18)
  })
})
