import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/answer/index.ts'
import { nodeMiniZincWorker } from '../../src/engines/minizinc/node-worker.ts'
import { boundsOf } from '../../src/scheduling/bounds/index.ts'
import { compile } from '../../src/scheduling/compile.ts'
import { endOf } from '../../src/scheduling/end-of.ts'
import { proofWindow } from '../../src/scheduling/exact/proof-window.ts'
import { prove } from '../../src/scheduling/exact/prove.ts'
import { type SchedulingProblem, solve, verify } from '../../src/scheduling/index.ts'
import { objectiveOf } from '../../src/scheduling/objective.ts'
import { bruteForce } from './brute-force.ts'
import { type Features, mixes, randomProblem } from './random-problem.ts'

/** Problems of chance that make sense; a task that needs more than is ever there is refused before. */
async function* sensible(features: Features[], count: number): AsyncGenerator<[number, SchedulingProblem]> {
  for (let seed = 1, given = 0; given < count; seed++) {
    const problem = randomProblem(seed, features[seed % features.length]!)
    try {
      await solve(problem, { workLimit: 1 })
    } catch (error) {
      if (error instanceof ProblemError) continue
      throw error
    }
    given++
    yield [seed, problem]
  }
}

/** Hundreds of problems, and an engine that starts anew for each of its own: a busy machine takes minutes. */
describe('against every possible schedule', { timeout: 600_000 }, () => {
  test('600 small problems of every kind are solved to the optimum, or shown to have no schedule', async () => {
    for await (const [seed, problem] of sensible(mixes, 600)) {
      const least = bruteForce(problem, problem.horizon!)
      const answer = await solve(problem, { workLimit: 50 })
      expect([seed, answer.status, answer.objective]).toEqual([
        seed,
        least === null ? 'infeasible' : 'optimal',
        least,
      ])
      if (answer.solution) expect(verify(problem, answer.solution).violations).toEqual([])
    }
  })

  test('with maximal lags heuristics never claim more than is true', async () => {
    let found = 0
    for await (const [seed, problem] of sensible(
      [{ anyLags: true }, { anyLags: true, windows: true, steps: true }],
      150,
    )) {
      const least = bruteForce(problem, problem.horizon!)
      const answer = await solve(problem, { workLimit: 300 })
      if (least === null) expect([seed, answer.solution]).toEqual([seed, null])
      else {
        expect([seed, answer.lowerBound <= least]).toEqual([seed, true])
        if (answer.objective !== null) expect([seed, answer.objective >= least]).toEqual([seed, true])
        found += answer.objective === least ? 1 : 0
        expect(answer.status).not.toBe('infeasible')
      }
    }
    expect(found).toBeGreaterThan(90)
  })

  test.each<[string, Features]>([
    ['maximal lags, releases and deadlines', { anyLags: true, windows: true }],
    ['maximal lags, calendars and steps', { anyLags: true, calendars: true, steps: true }],
    ['maximal lags and places', { anyLags: true, places: true }],
    ['maximal lags, modes and lateness', { anyLags: true, modes: true, lateness: true }],
    ['modes and steps', { modes: true, steps: true }],
    ['modes, calendars and steps', { modes: true, calendars: true, steps: true }],
    [
      'modes, calendars, maximal lags and places',
      { modes: true, calendars: true, anyLags: true, places: true },
    ],
  ])('the exact engine, asked without bounds or a schedule to beat, finds the same: %s', async (_, kind) => {
    for await (const [seed, problem] of sensible([kind], 2)) {
      const least = bruteForce(problem, problem.horizon!)
      expect([seed, await foundByEngine(problem, seed % 2 === 0)]).toEqual([seed, least])
    }
  })
})

/** The least objective the exact engine knows to be possible, by itself; null where it proves that there is no schedule. */
async function foundByEngine(problem: SchedulingProblem, hasEdgeFinding: boolean): Promise<number | null> {
  const project = compile(problem)
  const bounds = boundsOf(project)
  if (!bounds) return null
  let found: number | null = null
  const keep = (start: Int32Array, mode: Int32Array) => {
    const end = start.map((time, task) => endOf(project, task, mode[task]!, time))
    found = objectiveOf(project, end) * project.unit
  }
  const window = proofWindow(project, { ...bounds, lower: 0 }, Number.POSITIVE_INFINITY)
  const { signal } = new AbortController()
  const outcome = await prove(nodeMiniZincWorker, project, window, hasEdgeFinding, keep, signal)
  expect(['proved', 'impossible']).toContain(outcome)
  return found
}
