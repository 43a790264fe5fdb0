import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/answer/index.ts'
import { nodeMiniZincWorker } from '../../src/engines/minizinc/node-worker.ts'
import { generateProject, type SchedulingProblem, solve, verify } from '../../src/scheduling/index.ts'
import { mixes, randomProblem } from './random-problem.ts'

const everything = { modes: true, steps: true, calendars: true, places: true, windows: true, minLags: true }
const shape = { networkComplexity: 1.8, resourceFactor: 0.75, resourceStrength: 0.3 }

/** Larger than what is enumerated, without the horizon that makes small ones tight. */
function larger(seed: number, count = 20): SchedulingProblem {
  const { horizon: _, ...problem } = randomProblem(
    seed,
    { ...mixes[seed % mixes.length], lateness: seed % 3 === 0 },
    12,
  )
  const copies = Array.from({ length: Math.ceil(count / 12) }, (_, copy) =>
    problem.tasks.map((task) => ({
      ...task,
      id: `${task.id}${copy}`,
      after: task.after!.map((id) => `${id}${copy}`),
    })),
  )
  const lags = copies.flatMap((_, copy) =>
    (problem.lags ?? []).map((lag) => ({ ...lag, from: `${lag.from}${copy}`, to: `${lag.to}${copy}` })),
  )
  const whole = { ...problem, tasks: copies.flat(), lags }
  return {
    ...whole,
    resources: whole.resources.map((r) => (r.kind === 'consumable' ? { ...r, capacity: 100 } : r)),
  }
}

/** The answer, or null where the problem is refused (a task that needs more than is ever there). */
async function answerOf(problem: SchedulingProblem, workLimit = 150, seed = 1) {
  try {
    return await solve(problem, { workLimit, seed })
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}

/** Many problems: a busy machine takes minutes. */
describe('every answer', { timeout: 600_000 }, () => {
  test('verifies, and its bound is no higher than its objective', async () => {
    let solved = 0
    for (let seed = 1; seed <= 80; seed++) {
      const problem = larger(seed)
      const answer = await answerOf(problem)
      if (!answer?.solution) continue
      solved++
      expect(verify(problem, answer.solution).violations).toEqual([])
      expect(verify(problem, answer.solution).objective).toBe(answer.objective)
      expect(answer.lowerBound).toBeLessThanOrEqual(answer.objective!)
      expect(answer.gap).toBeCloseTo(
        (answer.objective! - answer.lowerBound) / Math.max(answer.objective!, 1e-9),
      )
    }
    expect(solved).toBeGreaterThan(40)
  })

  test('is the same for the same seed and work limit', async () => {
    const problem = generateProject({ jobs: 40, ...shape, seed: 3 })
    const [one, two] = [
      await solve(problem, { workLimit: 700, seed: 9 }),
      await solve(problem, { workLimit: 700, seed: 9 }),
    ]
    expect({ ...one, seconds: 0 }).toEqual({ ...two, seconds: 0 })
    expect(one.schedules).toBeGreaterThanOrEqual(700)
    expect(one.schedules).toBeLessThan(705)
  })

  test('does not depend on the unit of time', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = larger(seed)
      const [one, scaled] = [await answerOf(problem), await answerOf(inUnit(problem, 60))]
      expect(scaled?.objective ?? null).toEqual(one?.objective == null ? null : one.objective * 60)
      expect(scaled?.solution?.tasks.map(({ start }) => start)).toEqual(
        one?.solution?.tasks.map(({ start }) => start * 60),
      )
    }
  })

  test('does not get worse when a demand is given up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), fc.nat(), async (seed, choice) => {
        const problem = randomProblem(seed, everything)
        const answer = await answerOf(problem)
        if (answer?.objective == null) return
        for (const relaxed of relaxations(problem, choice)) {
          const eased = await answerOf(relaxed)
          expect(eased?.objective).toBeLessThanOrEqual(answer.objective)
        }
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})

describe('the search', () => {
  test('improves with more schedules, and stays above the bound', async () => {
    const problem = generateProject({ jobs: 60, ...shape, resourceStrength: 0.1, seed: 5 })
    const few = await solve(problem, { workLimit: 50 })
    const many = await solve(problem, { workLimit: 3000 })
    expect(many.objective).toBeLessThan(few.objective!)
    expect(many.objective).toBeGreaterThanOrEqual(many.lowerBound)
    expect(few.stoppedBecause).toBe('work-limit')
  })

  test('proves a project of thirty jobs with the exact engine', { timeout: 600_000 }, async () => {
    const problem = generateProject({ jobs: 30, ...shape, resourceStrength: 0.5, seed: 2 })
    // however long a busy machine takes: the proof ends the search, not the clock
    const answer = await solve(problem, {
      createEngineWorker: nodeMiniZincWorker,
      timeLimitMs: Number.POSITIVE_INFINITY,
    })
    expect([answer.status, answer.stoppedBecause, answer.gap]).toEqual(['optimal', 'proved', 0])
    const heuristic = await solve(problem, { workLimit: 2000 })
    expect(heuristic.objective).toBeGreaterThanOrEqual(answer.objective!)
    expect(heuristic.lowerBound).toBeLessThanOrEqual(answer.objective!)
  })

  test('raises its bound step by step where it cannot prove its schedule at once', {
    timeout: 600_000,
  }, async () => {
    const problem = generateProject({ jobs: 60, ...shape, resourceStrength: 0.2, seed: 1 })
    const stop = new AbortController()
    let first = Number.POSITIVE_INFINITY
    const answer = await solve(problem, {
      signal: stop.signal,
      createEngineWorker: nodeMiniZincWorker,
      timeLimitMs: 20_000,
      onProgress: ({ phase, lowerBound }) => {
        if (phase === 'bounds') first = lowerBound
        if (phase === 'proof') stop.abort()
      },
    })
    expect(answer.stoppedBecause).toBe('cancelled')
    expect(answer.lowerBound).toBeGreaterThan(first)
    expect(answer.lowerBound).toBeLessThan(answer.objective!)
  })

  test('stops when it is cancelled, with the best so far', async () => {
    const problem = generateProject({ jobs: 120, ...shape, resourceStrength: 0.1, seed: 1 })
    const stop = new AbortController()
    const answer = await solve(problem, {
      signal: stop.signal,
      createEngineWorker: nodeMiniZincWorker,
      onProgress: ({ phase }) => {
        if (phase === 'heuristic') stop.abort()
      },
    })
    expect([answer.status, answer.stoppedBecause]).toEqual(['feasible', 'cancelled'])
    expect(verify(problem, answer.solution!).isValid).toBe(true)
  })

  test('stops at the gap that is asked for', async () => {
    const problem = generateProject({ jobs: 60, ...shape, resourceStrength: 0.1, seed: 5 })
    const answer = await solve(problem, { workLimit: 100_000, gap: 0.5 })
    expect([answer.status, answer.stoppedBecause]).toEqual(['feasible', 'gap'])
    expect(answer.gap).toBeLessThanOrEqual(0.5)
  })

  test('tells which work misses its target, and by how long', async () => {
    const answer = await solve({
      objective: 'weighted-lateness',
      resources: [{ id: 'staff', capacity: 1 }],
      tasks: [
        { id: 'certificates', modes: [{ duration: 5, demands: { staff: 1 } }], targetAt: 5, weight: 1 },
        { id: 'payments', modes: [{ duration: 3, demands: { staff: 1 } }], targetAt: 3, weight: 10 },
      ],
    })
    expect([answer.status, answer.objective]).toEqual(['optimal', 3])
    expect(answer.late).toEqual([{ task: 'certificates', targetAt: 5, end: 8, late: 3 }])
  })
})

function inUnit(problem: SchedulingProblem, factor: number): SchedulingProblem {
  const times = [
    'duration',
    'releaseAt',
    'deadlineAt',
    'targetAt',
    'from',
    'min',
    'max',
    'period',
    'horizon',
    'setUpTime',
  ]
  const scale = (value: unknown, key = ''): unknown => {
    if (typeof value === 'number') return times.includes(key) ? value * factor : value
    if (Array.isArray(value))
      return value.map((entry) => scale(entry, key === 'working' ? 'from' : key === 'from' ? 'from' : ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [
        name,
        scale(entry, key === 'initialSetUp' ? 'from' : name),
      ]),
    )
  }
  return scale(problem) as SchedulingProblem
}

/** The problem with one demand less or one resource more. */
function relaxations(problem: SchedulingProblem, choice: number): SchedulingProblem[] {
  const at = choice % problem.tasks.length
  const { deadlineAt: _, releaseAt: __, setUp: ___, ...free } = problem.tasks[at]!
  const richer = problem.resources.map((resource) => ({
    ...resource,
    capacity: Array.isArray(resource.capacity)
      ? resource.capacity.map((step) => ({ ...step, capacity: step.capacity + 1 }))
      : resource.capacity + 1,
  }))
  return [
    { ...problem, tasks: problem.tasks.with(at, free) },
    { ...problem, tasks: problem.tasks.with(at, { ...problem.tasks[at]!, after: [] }) },
    { ...problem, resources: richer },
    { ...problem, lags: [] },
  ]
}
