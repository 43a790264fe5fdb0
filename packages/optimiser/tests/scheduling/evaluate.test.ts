import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/answer/random.ts'
import { compile } from '../../src/scheduling/compile.ts'
import { Simulator } from '../../src/scheduling/evaluate/simulator.ts'
import { evaluatePolicy, policyOf, type SchedulingProblem, solve } from '../../src/scheduling/index.ts'
import { randomProblem } from './random-problem.ts'
import { textbookRun } from './textbook-simulator.ts'

const certain = (value: number) => ({ least: value, likely: value, most: value })
const one = (capacity: number, ...durations: number[]): SchedulingProblem => ({
  resources: [{ id: 'staff', capacity }],
  tasks: durations.map((duration, index) => ({
    id: `t${index}`,
    modes: [{ duration, demands: { staff: 1 } }],
  })),
})

describe('the evaluator of recovery policies', () => {
  test('agrees with the textbook on drawn durations', () => {
    const random = seededRandom(5)
    for (let seed = 1; seed <= 200; seed++) {
      const problem = randomProblem(seed, {}, 12)
      const project = compile(problem, { unit: 1, horizon: 500 })
      const names = problem.tasks.map(({ id }) => id)
      const order = names.toSorted(() => random() - 0.5)
      const priority = Int32Array.from(order, (id) => names.indexOf(id))
      const simulator = new Simulator(project, priority, project.firstMode.slice(0, names.length))
      for (let run = 0; run < 3; run++) {
        const durations = Int32Array.from(problem.tasks, ({ modes }) =>
          modes[0]!.duration === 0 ? 0 : 1 + Math.floor(random() * 9),
        )
        simulator.run(durations)
        const ends = textbookRun(problem, order, new Map(names.map((id, task) => [id, durations[task]!])))
        expect([...simulator.end]).toEqual(names.map((id) => ends.get(id)))
      }
    }
  })

  test('without uncertainty every run is the same, and no longer than one after the other', async () => {
    const { horizon: _, ...problem } = randomProblem(11, { calendars: true, places: true }, 8)
    const answer = await solve(problem, { workLimit: 100 })
    const outcome = evaluatePolicy(problem, policyOf(answer.solution!), {}, { samples: 20 })
    expect(outcome.completedShare).toBe(1)
    expect(outcome.makespan.least).toBe(outcome.makespan.most)
    expect(outcome.makespan.least).toBeGreaterThanOrEqual(answer.lowerBound)
  })

  test('work pauses while its resource fails, and goes on afterwards', () => {
    const outages = [{ resource: 'staff', probability: 1, startsAt: certain(2), lasts: certain(3) }]
    const outcome = evaluatePolicy(one(1, 4), { priority: ['t0'] }, { outages }, { samples: 3 })
    expect(outcome.makespan.mean).toBe(7)
  })

  test('when a part fails, the work of least priority pauses', () => {
    const problem = one(2, 4, 4)
    problem.tasks[0]!.targetAt = 4
    problem.tasks[1]!.targetAt = 4
    const outages = [{ resource: 'staff', probability: 1, startsAt: certain(1), lasts: certain(2), units: 1 }]
    const { targets } = evaluatePolicy(problem, { priority: ['t1', 't0'] }, { outages }, { samples: 1 })
    expect(targets.map(({ end }) => end.mean)).toEqual([6, 4])
    expect(targets.map(({ missedShare }) => missedShare)).toEqual([1, 0])
  })

  test('half an outage and half the staff shift the distribution, not its ends', () => {
    const outages = [{ resource: 'staff', probability: 0.5, startsAt: certain(0), lasts: certain(10) }]
    const { makespan } = evaluatePolicy(one(1, 2), { priority: ['t0'] }, { outages }, { samples: 2000 })
    expect([makespan.least, makespan.most]).toEqual([2, 12])
    expect(makespan.mean).toBeGreaterThan(6.5)
    expect(makespan.mean).toBeLessThan(7.5)
    const capacities = [{ resource: 'staff', share: certain(0.5) }]
    const halved = evaluatePolicy(one(2, 3, 3), { priority: ['t0', 't1'] }, { capacities }, { samples: 1 })
    expect(halved.makespan.mean).toBe(6)
  })

  test('a calendar interrupts, and what never has its resource is counted as not completed', () => {
    const problem = one(1, 4)
    problem.calendars = [{ id: 'day', period: 24, working: [[9, 12]] }]
    problem.tasks[0]!.calendar = 'day'
    expect(evaluatePolicy(problem, { priority: ['t0'] }, {}, { samples: 1 }).makespan.mean).toBe(34)
    const none = [{ resource: 'staff', share: certain(0.2) }]
    const outcome = evaluatePolicy(one(1, 4), { priority: ['t0'] }, { capacities: none }, { samples: 5 })
    expect([outcome.samples, outcome.completedShare]).toEqual([5, 0])
  })

  test('the same seed gives the same outcome, another seed another', () => {
    const durations = ['t0', 't1', 't2'].map((task) => ({ task, least: 1, likely: 3, most: 12 }))
    const run = (seed: number) =>
      evaluatePolicy(one(1, 3, 3, 3), { priority: ['t0', 't1', 't2'] }, { durations }, { samples: 200, seed })
        .makespan.mean
    expect(run(1)).toBe(run(1))
    expect(run(1)).not.toBe(run(2))
  })

  test('a policy or an uncertainty that makes no sense is refused with its path', () => {
    const run =
      (
        ...[policy, uncertainty]: [Parameters<typeof evaluatePolicy>[1], Parameters<typeof evaluatePolicy>[2]]
      ) =>
      () =>
        evaluatePolicy(one(1, 1, 1), policy, uncertainty)
    expect(run({ priority: ['t0'] }, {})).toThrow('priority: every task once')
    expect(run({ priority: ['t0', 't9'] }, {})).toThrow('priority[1]')
    const spread = { least: 3, likely: 2, most: Number.NaN }
    expect(run({ priority: ['t0', 't1'] }, { durations: [{ task: 't0', ...spread }] })).toThrow(
      'durations[0]',
    )
  })
})
