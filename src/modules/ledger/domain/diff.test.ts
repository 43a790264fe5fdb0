import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/index.ts'
import { anyRecord } from '../testing/any-record.ts'
import { diffRecords } from './diff.ts'
import type { Answers, SystemRecord } from './record.ts'

const pool = { divisions: ['情報政策課'], vendors: ['見本システム株式会社'], systems: ['税システム'] }
const any = anyRecord(catalogue, pool)
const server = (serverName: string, more: Answers = {}) => ({ serverName, ...more })
const withServers = (...servers: Answers[]): SystemRecord => ({
  systemId: 's',
  answers: {},
  rows: { servers },
})

describe('the difference of two records', () => {
  test('is nothing between a record and itself, whatever the order of its rows', () => {
    fc.assert(
      fc.property(any, (record) => {
        const turned = Object.fromEntries(
          Object.entries(record.rows).map(([key, rows]) => [key, [...rows].reverse()]),
        )
        expect(diffRecords(catalogue, record, { ...record, rows: turned })).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('turned round, swaps before with after and added with removed', () => {
    const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const
    const key = (change: { category: string; field: string; row?: { collection: string; rowKey: string } }) =>
      [change.category, change.row?.collection, change.row?.rowKey, change.field].join('|')
    fc.assert(
      fc.property(any, any, (a, b) => {
        const there = diffRecords(catalogue, a, b).sort((x, y) => key(x).localeCompare(key(y)))
        const back = diffRecords(catalogue, b, a).sort((x, y) => key(x).localeCompare(key(y)))
        expect(back.map(key)).toEqual(there.map(key))
        expect(back.map(({ kind }) => kind)).toEqual(there.map(({ kind }) => opposite[kind]))
        expect(back.map(({ before }) => before)).toEqual(there.map(({ after }) => after))
      }),
      { numRuns: 40 },
    )
  })

  test('names the row by its key and says what it held before and after', () => {
    const changes = diffRecords(
      catalogue,
      withServers(server('AP01', { cores: 4 }), server('AP02')),
      withServers(server('AP01', { cores: 8 }), server('DB01')),
    )
    expect(changes).toMatchObject([
      {
        category: 'hardware',
        field: 'cores',
        kind: 'changed',
        before: 4,
        after: 8,
        row: { rowKey: 'AP01', kind: 'changed' },
      },
      { field: 'serverName', kind: 'removed', before: 'AP02', row: { rowKey: 'AP02', kind: 'removed' } },
      { field: 'serverName', kind: 'added', after: 'DB01', row: { rowKey: 'DB01', kind: 'added' } },
    ])
  })

  test('tells 対象外 from 不明 and from no answer', () => {
    const of = (answers: Answers): SystemRecord => ({ systemId: 's', answers, rows: {} })
    const change = (a: Answers, b: Answers) => diffRecords(catalogue, of(a), of(b)).map(({ kind }) => kind)
    expect(
      change({ staffUsers: { missing: 'unknown' } }, { staffUsers: { missing: 'notApplicable' } }),
    ).toEqual(['changed'])
    expect(change({}, { staffUsers: { missing: 'unknown' } })).toEqual(['added'])
    expect(change({ staffUsers: { missing: 'unknown' } }, { staffUsers: { missing: 'unknown' } })).toEqual([])
  })
})
