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

test('what holds for keep-apart, zones and replicas holds after a loss as well', () => {
  const safe: PackingProblem = {
    dimensions: ['cores'],
    hosts: [
      { id: 'east', capacity: [10], site: 'east', zone: 'inner' },
      { id: 'west', capacity: [10], site: 'west', zone: 'outer' },
    ],
    items: [
      { id: 'a', size: [1], zones: ['inner'] },
      { id: 'b', size: [1] },
      { id: 'c', size: [1], replica: true },
    ],
    apart: [{ items: ['a', 'b'] }],
    survivesHostLoss: true,
  }
  const bins = [
    { type: 'east', items: ['a'] },
    { type: 'east', items: ['b', 'c'] },
    { type: 'west', items: [], replicas: ['c'] },
    { type: 'west', items: [] },
    { type: 'east', items: [] },
  ]
  const saidOf = (a: number, [b, c]: [number, number], replica: number) =>
    verify(safe, {
      bins,
      recovery: [
        { lost: 0, items: [a] },
        { lost: 1, items: [b, c] },
        { lost: 2, items: [], replicas: [replica] },
      ],
    }).violations
  expect(saidOf(4, [4, 4], 3)).toEqual([])
  expect(saidOf(1, [4, 4], 3)).toEqual(['bin 0 lost: bin 1: a, b are not apart'])
  expect(saidOf(3, [4, 4], 3)).toEqual(['bin 0 lost: bin 3: a may not stand in zone outer'])
  expect(saidOf(4, [4, 3], 3)).toEqual(['bin 1 lost: c: its replica is not at a second site (site west)'])
  expect(saidOf(4, [4, 4], 4)).toEqual(['bin 2 lost: c: its replica is not at a second site (site east)'])
})
