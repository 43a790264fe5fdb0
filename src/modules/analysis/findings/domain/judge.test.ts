import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, catalogue, type Field, type SystemRecord } from '#modules/ledger/index.ts'
import { anyAnswer, anyRecord } from '#modules/ledger/testing/any-record.ts'
import { judge, standardLimits } from './index.ts'

const asOf = Temporal.PlainDate.from('2026-11-24')
const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyLedger = fc
  .array(anyRecord(catalogue, pool), { maxLength: 6 })
  .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))

/** Answers that decide whether a system is the city's at all are not about what a rule looks at. */
const scopeFields = ['contractedBy', 'runBy', 'status']
const fields = [...catalogue.fieldByKey.values()].filter(({ key }) => !scopeFields.includes(key))

/** A ledger, and the same with one more answer: of a system, or in one of its rows. */
const oneMoreAnswer = anyLedger
  .filter((records) => records.length > 0)
  .chain((records) =>
    fc.record({
      records: fc.constant(records),
      at: fc.nat({ max: records.length - 1 }),
      row: fc.nat({ max: 2 }),
      place: fc.oneof(
        fc.constantFrom(...fields).map((field) => ({ field, collection: null })),
        fc
          .constantFrom(...catalogue.collections)
          .chain(({ key, fields: columns, rowKey }) =>
            fc
              .constantFrom(...columns.filter((column) => !rowKey.includes(column.key)))
              .map((field) => ({ field, collection: key })),
          ),
      ),
    }),
  )
  .chain((wish) => anyAnswer(wish.place.field, pool).map((answer) => ({ ...wish, answer })))
  .map(({ records, at, row, place: { field, collection }, answer }) => {
    const [before, after] = [records.slice(), records.slice()]
    const record = records[at]!
    if (collection === null) {
      before[at] = { ...record, answers: without(record.answers, field) }
      after[at] = { ...record, answers: { ...record.answers, [field.key]: answer } }
    } else {
      const rows = record.rows[collection] ?? []
      const put = (change: (answers: Answers) => Answers): SystemRecord => ({
        ...record,
        rows: {
          ...record.rows,
          [collection]: rows.map((each, index) => (index === row ? change(each) : each)),
        },
      })
      before[at] = put((answers) => without(answers, field))
      after[at] = put((answers) => ({ ...answers, [field.key]: answer }))
    }
    return { before, after }
  })

function without(answers: Answers, { key }: Field): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([each]) => each !== key))
}

describe('every rule', () => {
  test('accounts for every surveyed system, in its denominator or by a reason', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const [first, ...others] = judge(records, { asOf })
        const surveyed = first!.denominator + first!.missing.length
        for (const each of others) expect(each.denominator + each.missing.length).toBe(surveyed)
      }),
    )
  })

  test('never loses a system from its denominator when one more answer comes in', () => {
    fc.assert(
      fc.property(oneMoreAnswer, ({ before, after }) => {
        const later = judge(after, { asOf })
        for (const [at, { rule, denominator }] of judge(before, { asOf }).entries())
          expect(later[at]!.denominator, rule).toBeGreaterThanOrEqual(denominator)
      }),
      { numRuns: 400 },
    )
  })

  test('says the same whatever the order of the systems and of their rows', () => {
    const shuffled = anyLedger.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length }).map((others) =>
          others.map((record) => ({
            ...record,
            rows: Object.fromEntries(
              Object.entries(record.rows).map(([key, rows]) => [key, rows.toReversed()]),
            ),
          })),
        ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        const plain = judge(records, { asOf }).map(withoutOrder)
        expect(judge(others, { asOf }).map(withoutOrder)).toEqual(plain)
      }),
    )
  })

  test('finds no more systems when its limits are drawn tighter', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const tighter = judge(records, {
          asOf,
          limitsOf: (rule) => ({
            ...standardLimits(rule),
            leastSigns: rule.thresholds.leastSigns?.maximum ?? 1,
          }),
        })
        for (const [at, { systems }] of judge(records, { asOf }).entries())
          expect(tighter[at]!.systems.length).toBeLessThanOrEqual(systems.length)
      }),
    )
  })

  test('names evidence for each system concerned, and for no other', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        for (const { systems, evidence } of judge(records, { asOf }))
          expect(new Set(evidence.map(({ systemId }) => systemId))).toEqual(
            new Set(systems.map(({ systemId }) => systemId)),
          )
      }),
    )
  })
})

/** Rows may come in any order, so what is said about them may too. */
function withoutOrder({ evidence, confidence, ...rest }: ReturnType<typeof judge>[number]) {
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted()
  return { ...rest, evidence: sorted(evidence), open: sorted(confidence.open), share: confidence.share }
}
