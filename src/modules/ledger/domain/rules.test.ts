import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/index.ts'
import {
  completenessOf,
  completenessShare,
  costAmountYen,
  countedTerminals,
  foldForSearch,
  outOfScopeReason,
  searchTextOf,
} from './index.ts'
import type { Answers, SystemRecord } from './record.ts'

const record = (answers: Answers, rows: SystemRecord['rows'] = {}): SystemRecord => ({
  systemId: 's',
  answers,
  rows,
})

describe('the scope rule of the policy', () => {
  test.each([
    [{ contractedBy: 'city', runBy: 'city' }, null],
    [{ contractedBy: 'state', runBy: 'city' }, 'contractedByOthers'],
    [{ contractedBy: 'city', runBy: 'prefecture' }, 'runByOthers'],
    [{ contractedBy: 'city', runBy: 'city', status: 'retired' }, 'retired'],
    [{ contractedBy: { missing: 'unknown' }, runBy: 'city' }, null],
  ] as const)('%o → %s', (answers, reason) => expect(outOfScopeReason(record(answers))).toBe(reason))

  test('leaves terminals inside a service contract out', () => {
    const terminals = [
      { terminalType: '窓口', terminalCount: 3 },
      { terminalType: '貸与', terminalCount: 5, isInServiceContract: true },
    ]
    expect(countedTerminals(record({}, { terminals }))).toEqual([terminals[0]])
  })
})

describe('the amount of a cost line', () => {
  test.each([
    [3, 1000, 3000],
    [0.1, 30, 3],
    [1.005, 1000, 1005],
    [2.5, 333, 833],
    [99_999.9999, 99_999_999, 9_999_999_890_000],
  ])('%d × %d yen = %d yen', (quantity, unitPriceYen, amount) =>
    expect(costAmountYen({ quantity, unitPriceYen })).toBe(amount),
  )

  test('is open while either part is', () =>
    expect(costAmountYen({ quantity: 2, unitPriceYen: { missing: 'unknown' } })).toBeUndefined())
})

describe('completeness', () => {
  test('counts 対象外 as answered and keeps 不明 open', () => {
    const empty = completenessOf(catalogue, record({}))
    const some = completenessOf(
      catalogue,
      record({
        staffUsers: 5,
        concurrentUsers: { missing: 'notApplicable' },
        serviceHours: { missing: 'unknown' },
      }),
    )
    expect([empty.answered, some.answered, some.unknown]).toEqual([0, 2, 1])
    expect(some.asked).toBe(empty.asked)
    expect(some.byCategory.find(({ category }) => category === 'use')).toMatchObject({
      answered: 2,
      unknown: 1,
    })
    expect(completenessShare({ asked: 4, answered: 1, unknown: 0 })).toBe(0.25)
  })

  test('asks for each row that is there', () => {
    const one = completenessOf(catalogue, record({}, { lines: [{ lineName: '庁内' }] }))
    expect(one.asked).toBeGreaterThan(completenessOf(catalogue, record({})).asked)
  })
})

describe('search text', () => {
  test.each([
    ['髙﨑システム', '高崎システム'],
    ['ｼﾞｭｳﾐﾝ ｷﾎﾝ', 'じゅうみん　きほん'],
    ['ＡＳＰ', 'asp'],
    ['㈱見本', '(株)見本'],
  ])('%s is found by %s', (stored, typed) => expect(foldForSearch(stored)).toBe(foldForSearch(typed)))

  test('holds what a person looks for, and neither people nor restricted fields', () => {
    const text = searchTextOf(
      catalogue,
      record(
        { name: '髙齢者台帳', kindOfUse: 'asp', contactPerson: '見本 太郎', antivirusProduct: '盾' },
        { software: [{ softwareName: '台帳くん', softwareVersion: '9.9' }] },
      ),
    )
    expect(text).toContain('高齢者台帳')
    expect(text).toContain('台帳クン')
    expect(text).not.toContain('太郎')
    expect(text).not.toContain('盾')
    expect(text).not.toContain('9.9')
  })
})
