import { expect, test } from 'vitest'
import type { SystemRecord } from '#modules/ledger/index.ts'
import { scratchOf } from './index.ts'

const record = (systemId: string): SystemRecord => ({
  systemId,
  answers: { name: systemId, status: 'running', staffUsers: 10 },
  rows: { servers: [{ serverName: '01' }], costs: [] },
})

test('wishes are fulfilled on a copy, and what was given stays as it was', () => {
  const ledger = [record('甲'), record('乙')]
  const { records, changed, problems } = scratchOf(ledger, [
    { systemId: '甲', isRetired: true },
    { systemId: '乙', answers: { staffUsers: null, kindOfUse: 'cloud' }, rows: { servers: [] } },
    { systemId: '乙', answers: { workDependency: 'worksWithout' } },
  ])
  expect(problems).toEqual([])
  expect(records.map(({ answers }) => answers)).toEqual([
    { name: '甲', status: 'retired', staffUsers: 10 },
    { name: '乙', status: 'running', kindOfUse: 'cloud', workDependency: 'worksWithout' },
  ])
  expect(records[1]?.rows.servers).toBeUndefined()
  expect(changed).toEqual(records)
  expect(ledger).toEqual([record('甲'), record('乙')])
})

test('a system that is not there is named by its place', () => {
  expect(scratchOf([record('甲')], [{ systemId: '丙', isRetired: true }])).toMatchObject({
    changed: [],
    problems: [{ path: 'changes[0].systemId', code: 'analysis.noSuchSystem' }],
  })
})
