import { expect, test } from 'vitest'
import { type PackingProblem, type PackingSolution, verify } from '../../src/packing/index.ts'

const problem: PackingProblem = {
  dimensions: ['cores'],
  hosts: [
    { id: 'east', capacity: [10], site: 'east', zone: 'inner', price: 2, stock: 2 },
    { id: 'west', capacity: [10], site: 'west', zone: 'outer', price: 3 },
  ],
  items: [
    { id: 'a', size: [4], zones: ['inner'] },
    { id: 'b', size: [3], replica: true, currentHost: 'west', movingCost: 5 },
    { id: 'c', size: [2], count: 2 },
  ],
  sites: [{ id: 'west', openingCost: 7 }],
  apart: [{ items: ['a', 'b'] }],
  together: [['c']],
}
const good: PackingSolution = {
  bins: [
    { type: 'east', items: ['a'], replicas: [] },
    { type: 'east', items: ['b', 'c', 'c'], replicas: [] },
    { type: 'west', items: [], replicas: ['b'] },
  ],
}

test('a packing in which every demand holds has its cost counted anew', () => {
  expect(verify(problem, good)).toEqual({ violations: [], objective: 2 + 2 + 3 + 7 + 5 })
})

test.each<[string, PackingSolution['bins'], RegExp]>([
  ['too full a host', [{ type: 'east', items: ['a', 'c', 'c'], replicas: ['b'] }], /11 of 10 cores/],
  ['a missing copy', [{ type: 'east', items: ['a', 'c'] }], /c: 1 of 2 copies placed/],
  ['a forbidden zone', [{ type: 'west', items: ['a'] }], /a may not stand in zone outer/],
  ['items not apart', [{ type: 'east', items: ['a', 'b'] }], /a, b are not apart/],
  [
    'a divided group',
    [
      { type: 'east', items: ['c'] },
      { type: 'east', items: ['c'] },
    ],
    /not together/,
  ],
  ['a replica beside its item', [{ type: 'east', items: ['b'], replicas: ['b'] }], /not at a second site/],
  ['more than the stock', [1, 2, 3].map(() => ({ type: 'east', items: [] })), /3 of 2 in stock/],
  ['an unknown type', [{ type: 'north', items: [] }], /no host type north/],
  ['an unknown item', [{ type: 'east', items: ['x'] }], /no such item x/],
])('sees %s', (_, bins, said) => {
  expect(verify(problem, { bins }).violations.some((violation) => said.test(violation))).toBe(true)
})

test('N+1 needs a place for everything on each host', () => {
  const safe: PackingProblem = {
    dimensions: ['cores'],
    hosts: [{ id: 'host', capacity: [10] }],
    items: [
      { id: 'a', size: [6] },
      { id: 'b', size: [6] },
    ],
    survivesHostLoss: true,
  }
  const bins = [
    { type: 'host', items: ['a'] },
    { type: 'host', items: ['b'] },
  ]
  const spare = [...bins, { type: 'host', items: [] }]
  expect(verify(safe, { bins }).violations).toHaveLength(2)
  const crowded = [
    { lost: 0, items: [1] },
    { lost: 1, items: [0] },
  ]
  expect(verify(safe, { bins, recovery: crowded }).violations).toHaveLength(2)
  const free = [
    { lost: 0, items: [2] },
    { lost: 1, items: [2] },
  ]
  expect(verify(safe, { bins: spare, recovery: free }).violations).toEqual([])
})
