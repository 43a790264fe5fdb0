import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue, isMissing, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import { analysisNames } from '../contract/shapes.ts'
import { analyseMaintenanceShare, diagnose } from './index.ts'

const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyLedger = fc
  .array(anyRecord(catalogue, pool), { maxLength: 8 })
  .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))

test('whatever becomes known of a system, no analysis loses it', () => {
  fc.assert(
    fc.property(anyLedger, anyRecord(catalogue, pool), fc.nat(), (records, other, at) => {
      const before = diagnose(records).analyses
      const after = diagnose(
        records.map((record, index) => (index === at % records.length ? known(record, other) : record)),
      ).analyses
      for (const name of analysisNames.filter((each) => each !== 'terminals'))
        expect(after[name].denominator, name).toBeGreaterThanOrEqual(before[name].denominator)
    }),
    { numRuns: 300 },
  )
})

test('a use period whose years hold no cost gives way to the next that is known', () => {
  const system = (answers: SystemRecord['answers']): SystemRecord => ({
    systemId: 'system',
    answers: {
      name: '税',
      owningDivision: '税務課',
      status: 'running',
      contractedBy: 'city',
      runBy: 'city',
      ...answers,
    },
    rows: {
      costs: [2004, 2005].map((fiscalYear) => ({
        fiscalYear,
        costItem: fiscalYear === 2004 ? 'useFee' : 'build',
        plannedOrActual: 'actual',
        quantity: 1,
        unitPriceYen: 100,
      })),
    },
  })
  const firstOf = (answers: SystemRecord['answers']) =>
    analyseMaintenanceShare([system(answers)]).perSystem.map(({ firstFiscalYear }) => firstFiscalYear)
  expect(firstOf({})).toEqual([2004])
  expect(firstOf({ inUseSince: '2005-10-01' })).toEqual([2005])
  expect(firstOf({ inUseSince: '2005-10-01', nextRenewalOn: '2026-04-01', usePeriodYears: 5 })).toEqual([
    2005,
  ])
})

/** What is not answered is answered as the other one does; its planned costs and its other rows come behind. */
function known(record: SystemRecord, { answers, rows }: SystemRecord): SystemRecord {
  const answered = Object.entries(record.answers).filter(([, answer]) => !isMissing(answer))
  const collections = new Set([...Object.keys(record.rows), ...Object.keys(rows)])
  const more = (key: string) =>
    (rows[key] ?? []).map((row) => (key === 'costs' ? { ...row, plannedOrActual: 'planned' } : row))
  return {
    ...record,
    answers: { ...answers, ...Object.fromEntries(answered) },
    rows: Object.fromEntries(
      [...collections].map((key) => [key, [...(record.rows[key] ?? []), ...more(key)]]),
    ),
  }
}
