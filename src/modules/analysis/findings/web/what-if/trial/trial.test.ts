import { expect, test } from 'vitest'
import { LONGEST, lengthOf, type Trial } from '../what-if-search.ts'
import { changesOf, systemsOf } from './changes-of.ts'
import { wishAt, wishesOf, without } from './wishes.ts'

const [tax, park] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const trial: Trial = {
  retire: [tax],
  set: [
    [tax, 'kindOfUse', 'cloud'],
    [park, 'staffUsers', null],
  ],
  add: [[park, { name: '公園' }]],
  rows: [
    [park, 'servers', null, { serverName: '甲' }],
    [tax, 'servers', { serverName: '乙' }, null],
    [park, 'servers', { serverName: '甲' }, { cores: 4 }],
  ],
}

test('a trial becomes one change a system, with its rows in the order of the wishes', () => {
  expect(changesOf(trial)).toEqual([
    {
      systemId: park,
      isAdded: true,
      answers: { name: '公園', staffUsers: null },
      rowChanges: [
        { collection: 'servers', answers: { serverName: '甲' } },
        { collection: 'servers', row: { serverName: '甲' }, answers: { cores: 4 } },
      ],
    },
    {
      systemId: tax,
      isRetired: true,
      answers: { kindOfUse: 'cloud' },
      rowChanges: [{ collection: 'servers', row: { serverName: '乙' }, isRemoved: true }],
    },
  ])
})

test('every wish can be taken back alone, and an added system takes its own wishes along', () => {
  for (const wish of wishesOf(trial)) {
    const left = wishesOf({ ...trial, ...without(trial, wish) })
    const gone = wish.kind === 'add' ? wishesOf(trial).filter(({ systemId }) => systemId === park) : [wish]
    expect(left).toHaveLength(wishesOf(trial).length - gone.length)
    expect(left).not.toContainEqual(wish)
  }
})

test('a problem is led back to the wish that it is of', () => {
  const at = (path: string) => wishAt(trial, systemsOf(trial), path)
  expect(at('changes[0].rowChanges[1].answers.cores')).toMatchObject({ kind: 'row', at: 2 })
  expect(at('changes[1].answers.kindOfUse')).toMatchObject({ kind: 'set', field: 'kindOfUse' })
  expect(at('changes[0].answers.name')).toMatchObject({ kind: 'add', systemId: park })
  expect(at('changes[1].systemId')).toMatchObject({ kind: 'retire', systemId: tax })
})

test('an address holds more than a hundred and fifty retired systems, and not without end', () => {
  const retired = (count: number) => lengthOf({ retire: Array.from({ length: count }, () => tax) })
  expect(retired(160)).toBeLessThanOrEqual(LONGEST)
  expect(retired(200)).toBeGreaterThan(LONGEST)
})
