import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, numberOf, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import { diagnose } from './index.ts'

const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyLedger = fc
  .array(anyRecord(catalogue, pool), { maxLength: 8 })
  .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))

const choiceAnalyses = ['usageForm', 'serverLocation', 'operationStructure', 'dependency'] as const
const names = ['maintenanceShare', 'users', 'servers', ...choiceAnalyses] as const

describe('every analysis', () => {
  test('accounts for every surveyed system, in the denominator or by a reason', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const found = diagnose(records)
        for (const name of names)
          expect(found.analyses[name].denominator + found.analyses[name].missing.length, name).toBe(
            found.systems,
          )
      }),
    )
  })

  test('gives the same whatever the order of the systems', () => {
    const shuffled = anyLedger.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    )
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(diagnose(others)).toEqual(diagnose(records))
      }),
    )
  })

  test('has shares that add up to one, and counts that add up to the denominator', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const found = diagnose(records).analyses
        for (const name of choiceAnalyses) {
          const { counts, denominator } = found[name]
          expect(sum(counts.map(({ count }) => count))).toBe(denominator)
          expect(sum(counts.map(({ share }) => share))).toBeCloseTo(denominator === 0 ? 0 : 1, 10)
          for (const { count, systems } of counts) expect(systems).toHaveLength(count)
        }
        expect(sum(found.users.bands.map(({ count }) => count))).toBe(found.users.denominator)
        expect(sum(found.servers.distribution.map(({ count }) => count))).toBe(found.servers.denominator)
      }),
    )
  })

  test('never loses a system when one more answer comes in', () => {
    const answers = fc.record({
      staffUsers: fc.integer({ min: 0, max: 1000 }),
      kindOfUse: choiceOf('kindOfUse'),
      operationStructure: choiceOf('operationStructure'),
      workDependency: choiceOf('workDependency'),
    })
    fc.assert(
      fc.property(anyLedger, answers, fc.nat(), (records, more, at) => {
        const before = diagnose(records).analyses
        const after = diagnose(
          records.map((record, index) =>
            records.length > 0 && index === at % records.length
              ? { ...record, answers: { ...record.answers, ...more } }
              : record,
          ),
        ).analyses
        for (const name of ['users', 'usageForm', 'operationStructure', 'dependency'] as const)
          expect(after[name].denominator, name).toBeGreaterThanOrEqual(before[name].denominator)
      }),
    )
  })

  test('never loses a system when one more server or cost is written down', () => {
    fc.assert(
      fc.property(anyLedger, anyRecord(catalogue, pool), fc.nat(), (records, other, at) => {
        const before = diagnose(records).analyses
        const after = diagnose(
          records.map((record, index) =>
            index === at % records.length ? withRowsOf(record, other) : record,
          ),
        ).analyses
        for (const name of ['servers', 'serverLocation', 'maintenanceShare'] as const)
          expect(after[name].denominator, name).toBeGreaterThanOrEqual(before[name].denominator)
      }),
    )
  })
})

describe('① the share of O&M', () => {
  test('stays between nothing and the whole, and its parts add up', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        for (const each of diagnose(records).analyses.maintenanceShare.perSystem) {
          expect(each.share).toBeGreaterThanOrEqual(0)
          expect(each.share).toBeLessThanOrEqual(1)
          expect(each.initialYen + each.maintenanceYen).toBe(each.totalYen)
          expect(each.initialYen).toBe(each.hardwareYen + each.softwareYen + each.buildYen)
        }
      }),
    )
  })
})

describe('table 8', () => {
  test('counts every terminal once, whatever is shared', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const { types, totalTerminals } = diagnose(records).analyses.terminals
        expect(sum(types.map(({ count }) => count))).toBe(totalTerminals)
        const written = records.flatMap(({ rows }) => rows.terminals ?? [])
        expect(totalTerminals).toBeLessThanOrEqual(
          sum(written.map((row) => numberOf(row, 'terminalCount') ?? 0)),
        )
      }),
    )
  })
})

/** Rows are added, and the use period stays what it was. */
function withRowsOf(record: SystemRecord, other: SystemRecord): SystemRecord {
  const { servers = [], costs = [] } = record.rows
  const year = Math.min(...costs.map((row) => numberOf(row, 'fiscalYear') ?? Number.POSITIVE_INFINITY))
  const more = (other.rows.costs ?? []).map((row) => ({
    ...row,
    description: `追加 ${String(row.description ?? '')}`,
    plannedOrActual: 'planned',
    fiscalYear: Number.isFinite(year) ? year : (row.fiscalYear ?? 2014),
  }))
  return {
    ...record,
    rows: {
      ...record.rows,
      servers: [...servers, ...(other.rows.servers ?? [])],
      costs: [...costs, ...more],
    },
  }
}

function choiceOf(key: string) {
  return fc.constantFrom(...(catalogue.fieldByKey.get(key)?.choices ?? []).map((choice) => choice.key))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
