import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/index.ts'
import { anyRecord } from '../testing/any-record.ts'
import { checkRecord, type KnownNames } from './check-record.ts'
import type { Answers, SystemRecord } from './record.ts'
import { tidyRecord } from './tidy-record.ts'

const pool = { divisions: ['情報政策課'], vendors: ['見本システム株式会社'], systems: ['税システム'] }
const names: KnownNames = {
  divisions: new Set(pool.divisions),
  vendors: new Set(pool.vendors),
  systems: new Map([['税システム', 'tax']]),
}
const required: Answers = {
  name: '文書管理システム',
  owningDivision: '情報政策課',
  status: 'running',
  contractedBy: 'city',
  runBy: 'city',
}
const record = (answers: Answers = {}, rows: SystemRecord['rows'] = {}): SystemRecord => ({
  systemId: 'document',
  answers: { ...required, ...answers },
  rows,
})
const found = (of: SystemRecord) =>
  checkRecord(catalogue, of, names).map(({ path, code }) => `${path} ${code}`)
const line = {
  fiscalYear: 2026,
  costItem: 'maintenance',
  plannedOrActual: 'planned',
  quantity: 12,
  unitPriceYen: 1000,
}

describe('checking a record', () => {
  test('accepts every valid record, and tidying one changes nothing', () => {
    fc.assert(
      fc.property(anyRecord(catalogue, pool), (valid) => {
        expect(checkRecord(catalogue, valid, names)).toEqual([])
        const tidy = tidyRecord(catalogue, valid)
        expect(tidyRecord(catalogue, tidy)).toEqual(tidy)
        expect(tidy.answers).toEqual(valid.answers)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    [
      'a required answer left out',
      record({ status: { missing: 'unknown' } }),
      'answers.status ledger.required',
    ],
    ['a number out of range', record({ usePeriodYears: 51 }), 'answers.usePeriodYears ledger.tooGreat'],
    ['half a person', record({ staffUsers: 1.5 }), 'answers.staffUsers ledger.notWhole'],
    ['a text in place of a number', record({ staffUsers: '多い' }), 'answers.staffUsers ledger.notWhole'],
    [
      'a day that is not in the calendar',
      record({ inUseSince: '2023-02-29' }),
      'answers.inUseSince ledger.notADate',
    ],
    ['an unknown choice', record({ kindOfUse: 'mainframe' }), 'answers.kindOfUse ledger.unknownChoice'],
    [
      'the same choice twice',
      record({ monitoring: ['log', 'log'] }),
      'answers.monitoring ledger.repeatedChoice',
    ],
    ['a text too long', record({ name: '長'.repeat(101) }), 'answers.name ledger.tooLong'],
    ['an unknown field', record({ colour: '青' }), 'answers.colour ledger.unknownField'],
    [
      'an unknown division',
      record({ owningDivision: '企画課' }),
      'answers.owningDivision ledger.unknownDivision',
    ],
    [
      'an unknown vendor',
      record({}, { vendors: [{ vendor: 'X', vendorRole: 'builder' }] }),
      'rows.vendors[0].vendor ledger.unknownVendor',
    ],
    [
      'a contract that is not there',
      record({}, { costs: [{ ...line, contract: '無い契約' }] }),
      'rows.costs[0].contract ledger.unknownContract',
    ],
    [
      'an unknown partner',
      record({}, { interfaces: [{ partnerSystem: '無い', direction: 'send', data: '表' }] }),
      'rows.interfaces[0].partnerSystem ledger.unknownSystem',
    ],
    [
      'itself as partner',
      record({}, { interfaces: [{ partnerSystem: '文書管理システム', direction: 'send', data: '表' }] }),
      'rows.interfaces[0].partnerSystem ledger.refersToItself',
    ],
    [
      'a cost that no digit counts exactly any more',
      record({}, { costs: [{ ...line, quantity: 1_000_000, unitPriceYen: 99_999_999_999 }] }),
      'rows.costs[0].unitPriceYen ledger.amountTooGreat',
    ],
    [
      'two rows of the same key',
      record({}, { costs: [line, { ...line, unitPriceYen: 5 }] }),
      'rows.costs[1] ledger.repeatedRow',
    ],
    [
      'a contract that ends before it starts',
      record(
        {},
        {
          contracts: [
            {
              contractName: '保守',
              contractKind: 'maintenance',
              startsOn: '2026-04-01',
              endsOn: '2026-03-31',
            },
          ],
        },
      ),
      'rows.contracts[0].endsOn ledger.endsBeforeStart',
    ],
    ['the name of another system', record({ name: '税システム' }), 'answers.name ledger.nameTaken'],
    [
      'an individual number in a remark',
      record({ remarks: '例 123456789018' }),
      'answers.remarks ledger.individualNumber',
    ],
    [
      'an individual number in a row',
      record({}, { documents: [{ documentTitle: '１２３４５６７８９０１８', documentKind: 'other' }] }),
      'rows.documents[0].documentTitle ledger.individualNumber',
    ],
    [
      'more decimals than are kept',
      record({}, { costs: [{ ...line, quantity: 0.12345 }] }),
      'rows.costs[0].quantity ledger.tooPrecise',
    ],
  ])('refuses %s', (_, wrong, problem) => expect(found(wrong)).toEqual([problem]))
})
