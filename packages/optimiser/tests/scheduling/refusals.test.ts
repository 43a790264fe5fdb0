import { describe, expect, test } from 'vitest'
import {
  generateProject,
  readPsplib,
  type SchedulingProblem,
  solve,
  verify,
} from '../../src/scheduling/index.ts'
import { writePsplib } from './write-psplib.ts'

const sound: SchedulingProblem = {
  resources: [{ id: 'staff', capacity: 2 }],
  tasks: [
    { id: 'a', modes: [{ duration: 2, demands: { staff: 1 } }] },
    { id: 'b', modes: [{ duration: 3, demands: { staff: 2 } }], after: ['a'] },
  ],
}
const changed = (change: (problem: SchedulingProblem) => void) => {
  const problem = structuredClone(sound)
  change(problem)
  return solve(problem, { workLimit: 10 })
}

describe('a problem that makes no sense is refused with its path', () => {
  const cases: [string, string, (problem: SchedulingProblem) => void][] = [
    ['a cycle', 'tasks[0]', (p) => (p.tasks[0]!.after = ['b'])],
    ['a cycle through a lag', 'tasks[0]', (p) => (p.lags = [{ from: 'b', to: 'a', min: 1 }])],
    ['a negative duration', 'tasks[1].modes[0].duration', (p) => (p.tasks[1]!.modes[0]!.duration = -1)],
    [
      'a duration that is no number',
      'tasks[0].modes[0].duration',
      (p) => (p.tasks[0]!.modes[0]!.duration = Number.NaN),
    ],
    ['an unknown predecessor', 'tasks[1].after[0]', (p) => (p.tasks[1]!.after = ['z'])],
    [
      'an unknown resource',
      'tasks[0].modes[0].demands',
      (p) => (p.tasks[0]!.modes[0]!.demands = { cranes: 1 }),
    ],
    ['an unknown calendar', 'tasks[0].calendar', (p) => (p.tasks[0]!.calendar = 'days')],
    [
      'more needed than is ever there',
      'tasks[1].modes[0].demands.staff',
      (p) => (p.resources[0]!.capacity = 1),
    ],
    ['two tasks of one name', 'tasks[1].id', (p) => (p.tasks[1]!.id = 'a')],
    ['no task at all', 'tasks', (p) => (p.tasks = [])],
    ['a lag that contradicts itself', 'lags[0]', (p) => (p.lags = [{ from: 'a', to: 'b', min: 3, max: 2 }])],
    [
      'steps out of order',
      'resources[0].capacity[0].from',
      (p) => (p.resources[0]!.capacity = [{ from: 1, capacity: 2 }]),
    ],
    ['an absurd length of time', 'horizon', (p) => (p.tasks[0]!.modes[0]!.duration = 999_999_937)],
    [
      'a milestone that takes people',
      'tasks[0].modes[0].demands.staff',
      (p) => (p.tasks[0]!.modes[0]!.duration = 0),
    ],
  ]
  test.each(cases)('%s', async (_, path, change) => {
    await expect(changed(change)).rejects.toMatchObject({ name: 'ProblemError', path })
  })

  test('a billion tasks', async () => {
    const tasks = { length: 1e9 } as unknown as SchedulingProblem['tasks']
    await expect(solve({ ...sound, tasks })).rejects.toMatchObject({ path: 'tasks' })
    await expect(changed((p) => (p.tasks = new Array(20_000).fill(p.tasks[0])))).rejects.toMatchObject({
      path: 'tasks',
    })
  })
})

describe('a PSPLIB file', () => {
  const shape = { jobs: 12, networkComplexity: 1.5, resourceFactor: 0.5, resourceStrength: 0.5 }
  const file = writePsplib(generateProject({ ...shape, seed: 1 }))

  test('is read as it was written', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const project = generateProject({ ...shape, seed })
      const read = readPsplib(writePsplib(project))
      expect(read.resources.map(({ capacity }) => capacity)).toEqual(
        project.resources.map(({ capacity }) => capacity),
      )
      const plain = (tasks: SchedulingProblem['tasks']) =>
        tasks.map(({ id, modes, after = [] }) => [
          id,
          modes[0]!.duration,
          modes[0]!.demands ?? {},
          after.toSorted(),
        ])
      expect(plain(read.tasks)).toEqual(plain(project.tasks))
    }
  })

  test('with several modes and stocks is read, and solved within its stocks', async () => {
    const problem: SchedulingProblem = {
      resources: [
        { id: 'R1', capacity: 2 },
        { id: 'N1', kind: 'consumable', capacity: 5 },
      ],
      tasks: [
        { id: '1', modes: [{ duration: 0 }] },
        {
          id: '2',
          modes: [
            { duration: 1, demands: { R1: 2, N1: 4 } },
            { duration: 4, demands: { R1: 1 } },
          ],
          after: ['1'],
        },
        {
          id: '3',
          modes: [
            { duration: 2, demands: { R1: 1, N1: 4 } },
            { duration: 3, demands: { R1: 1, N1: 1 } },
          ],
          after: ['1'],
        },
        { id: '4', modes: [{ duration: 0 }], after: ['2', '3'] },
      ],
    }
    const read = readPsplib(writePsplib(problem))
    const answer = await solve(read, { workLimit: 100 })
    expect([answer.status, answer.objective]).toEqual(['optimal', 4])
    expect(verify(problem, answer.solution!).isValid).toBe(true)
  })

  const lineOf = (text: string) => file.split('\n').findIndex((line) => line.startsWith(text)) + 1
  test.each<[string, (text: string) => string, number]>([
    [
      'a successor that does not exist',
      (text) => text.replace(/^(\s+2\s+1\s+)\d.*$/m, '$11 99'),
      lineOf('PRECEDENCE') + 3,
    ],
    ['a cycle', (text) => text.replace(/^(\s+13\s+1\s+)1\s+14/m, '$12 2 14'), lineOf('PRECEDENCE') + 3],
    ['a word for a number', (text) => text.replace(/^(\s+3\s+1\s+)\d+/m, '$1many'), lineOf('PRECEDENCE') + 4],
    ['a row too few', (text) => text.replace(/^\s+14\s+1\s+0\s*$/m, '*'), lineOf('PRECEDENCE') + 15],
    ['a billion resources', (text) => text.replace(/^(\s*- renewable\s*:\s*)\d+/m, '$11000000000'), 6],
    [
      'an absurd capacity',
      (text) => text.replace(/^(RESOURCE ?AVAILABILITIES.*\n.*\n\s*)\d+/m, '$199999999999999999999'),
      lineOf('RESOURCEAVAILABILITIES') + 2,
    ],
  ])('with %s is refused with the line', (_, spoil, line) => {
    expect(() => readPsplib(spoil(file))).toThrow(`line ${line}:`)
  })

  test('may end its lines as any system does', () => {
    for (const end of ['\r\n', '\r']) expect(readPsplib(file.replaceAll('\n', end))).toEqual(readPsplib(file))
  })

  test('that is none is refused', () => {
    expect(() => readPsplib('')).toThrow('line 1: no line «jobs»; is this a PSPLIB file?')
    expect(() => readPsplib(file.replace(/^(jobs.*:\s*)\d+/m, '$11000000000'))).toThrow('line')
  })
})
