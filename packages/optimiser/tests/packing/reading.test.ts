import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/answer/index.ts'
import {
  checkProblem,
  type PackingProblem,
  readMvp,
  readPackingJson,
  readVbp,
  solveInThisThread,
  verify,
} from '../../src/packing/index.ts'

function messageOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
  return 'nothing is wrong'
}

describe('.vbp', () => {
  test('gives dimensions, capacity, sizes and demands; items are numbered from 1', () => {
    expect(readVbp('2\n10 20\n2\n3 4 5\n6 7 1\n')).toEqual({
      dimensions: ['dimension 1', 'dimension 2'],
      hosts: [{ id: '1', capacity: [10, 20] }],
      items: [
        { id: '1', size: [3, 4], count: 5 },
        { id: '2', size: [6, 7], count: 1 },
      ],
    })
  })

  test.each([
    ['a negative size', '1\n10\n1\n-3 1\n', 'line 4: size: -3 is less than 0'],
    ['an item larger than the bin', '1\n10\n2\n3 1\n11 1\n', 'line 5: item type 2 is larger than the bin'],
    [
      'a thousand million items',
      '1\n10\n1\n3 1000000000\n',
      'line 4: demand: 1000000000 is more than 100000',
    ],
    ['no number', '1\n10\n1\nNaN 1\n', 'line 4: size: «NaN» is not a whole number'],
    ['a file that ends early', '2\n10 10\n2\n3 4 1\n', 'line 4: ends where a size is expected'],
    ['more than was announced', '1\n10\n1\n3 1\n4 1\n', 'line 5: «4» after the end'],
    ['nothing', '', 'line 1: ends where a number of dimensions is expected'],
  ])('refuses %s with the line', (_, text, message) => {
    expect(messageOf(() => readVbp(text))).toBe(message)
  })
})

describe('.mvp', () => {
  const text = `2
2
10 10 3 -1
6 6 1 1
2
2 1
8 2
5 5
1 2
2 2`

  test('gives several hosts with cost and stock, and items with a choice of sizes', async () => {
    const problem = readMvp(text)
    expect(problem.hosts).toEqual([
      { id: '1', capacity: [10, 10], price: 3 },
      { id: '2', capacity: [6, 6], price: 1, stock: 1 },
    ])
    expect(problem.items[0]).toEqual({
      id: '1',
      count: 1,
      sizes: [
        [8, 2],
        [5, 5],
      ],
    })
    const answer = await solveInThisThread(problem)
    // All on one large host: [5, 5] and twice [2, 2].
    expect(answer).toMatchObject({ status: 'optimal', objective: 3 })
    expect(verify(problem, answer.solution!).violations).toEqual([])
  })

  test('refuses an item type none of whose sizes fits', () => {
    expect(messageOf(() => readMvp('1\n1\n10 1 -1\n1\n2 1\n11\n12\n'))).toBe(
      'line 5: item type 1 is larger than every bin',
    )
  })
})

describe('JSON', () => {
  const good: PackingProblem = {
    dimensions: ['cores'],
    hosts: [{ id: 'host', capacity: [8] }],
    items: [{ id: 'a', size: [4] }],
  }

  test('is read as it stands', () => {
    expect(readPackingJson(JSON.stringify(good))).toEqual(good)
  })

  const item = good.items[0]!
  test.each<[string, unknown, string]>([
    ['text that is no JSON', undefined, 'line 1: not JSON'],
    ['a negative size', { ...good, items: [{ ...item, size: [-1] }] }, 'items[0].size[0]: negative'],
    ['NaN', { ...good, items: [{ ...item, size: [Number.NaN] }] }, 'items[0].size[0]: a number is expected'],
    ['too few sizes', { ...good, items: [{ ...item, size: [] }] }, 'items[0].size: 1 numbers are expected'],
    [
      'an item too large',
      { ...good, items: [{ ...item, size: [9] }] },
      'items[0].size: larger than every host',
    ],
    ['10⁹ copies', { ...good, items: [{ ...item, count: 1e9 }] }, 'items[0].count: more than 100000'],
    [
      'half a copy',
      { ...good, items: [{ ...item, count: 0.5 }] },
      'items[0].count: a whole number is expected',
    ],
    ['an id twice', { ...good, items: [item, item] }, 'items[1].id: «a» is there twice'],
    [
      'an unknown host',
      { ...good, items: [{ ...item, currentHost: 'x' }] },
      'items[0].currentHost: no host type «x»',
    ],
    ['an unknown item', { ...good, apart: [{ items: ['a', 'x'] }] }, 'apart[0].items[1]: no item «x»'],
    ['two groups for one', { ...good, together: [['a'], ['a']] }, 'together[1][0]: «a» is in two groups'],
    ['a ceiling above 1', { ...good, utilisationCeiling: 2 }, 'utilisationCeiling: more than 1'],
    ['a negative price', { ...good, hosts: [{ ...good.hosts[0], price: -1 }] }, 'hosts[0].price: negative'],
    ['no host', { ...good, hosts: [] }, 'hosts: at least one is needed'],
    ['a demand with a slip of the pen', { ...good, aparts: [] }, 'aparts: nothing of this name is known'],
    [
      'a field with a slip of the pen',
      { ...good, items: [{ ...item, sise: [1] }] },
      'items[0].sise: nothing of this name is known',
    ],
    ['a demand that is none', { ...good, apart: [null] }, 'apart[0]: an object is expected'],
    ['a replica that is none', { ...good, items: [{ ...item, replica: 'yes' }] }, 'items[0].replica: '],
    ['a word for yes', { ...good, survivesHostLoss: 'yes' }, 'survivesHostLoss: true or false is expected'],
    ['a dimension without a name', { ...good, dimensions: [null] }, 'dimensions[0]: a text is expected'],
  ])('refuses %s with the path', (_, problem, message) => {
    const said = messageOf(() =>
      problem === undefined ? readPackingJson('{') : checkProblem(problem as PackingProblem),
    )
    expect(said.startsWith(message)).toBe(true)
  })
})
