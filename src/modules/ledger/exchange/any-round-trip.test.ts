import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/index.ts'
import { tidyRecord } from '../domain/index.ts'
import { anyRecord } from '../testing/any-record.ts'
import { planOf, pool, setting } from '../testing/import-plan.ts'
import { exportFile } from './export-file.ts'

const systemNames = [
  '住民記録',
  '税〜総合',
  '介護/保険[1]',
  "it's",
  '一覧',
  'あ'.repeat(40),
  '👨‍👩‍👧システム',
]

/** A valid ledger of up to four systems with different names. */
const anyLedger = fc
  .uniqueArray(fc.constantFrom(...systemNames), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name, index) =>
        anyRecord(catalogue, pool, `0000000${index}-0000-7000-8000-000000000000`).map((record) =>
          tidyRecord(catalogue, { ...record, answers: { ...record.answers, name } }),
        ),
      ),
    ),
  )

describe('what is exported comes back without a change', () => {
  test.each([
    ['xlsx', 'ja'],
    ['xlsx', 'en'],
    ['csv', 'ja'],
    ['csv', 'en'],
    ['json', 'ja'],
  ] as const)('as %s in %s', async (format, language) => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (records) => {
        const file = await exportFile(records, format, setting(language))
        const plan = await planOf(records, [file], true)
        expect(plan.problems).toEqual([])
        expect(plan.systems.map(({ kind, changes }) => [kind, changes])).toEqual(
          records.map(() => ['unchanged', []]),
        )
        expect(plan.systems.map(({ record }) => record)).toEqual(records)
      }),
      { numRuns: format === 'json' ? 50 : 8 },
    )
  })

  test('as CP932, unless it says which signs do not fit', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (records) => {
        const file = await exportFile(records, 'csv-cp932', setting('ja')).catch((error) => error)
        if (file.code) {
          expect(file.code).toBe('kernel.sheetCharactersDoNotFit')
          return
        }
        const plan = await planOf(records, [file], true)
        expect(plan.problems).toEqual([])
        expect(plan.systems.every(({ kind }) => kind === 'unchanged')).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

  test('into an empty ledger, it is the same ledger', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (records) => {
        const plan = await planOf([], [await exportFile(records, 'xlsx', setting('ja'))])
        expect(plan.problems).toEqual([])
        const again = plan.systems.map(({ record }, index) => ({
          ...record,
          systemId: records[index]!.systemId,
        }))
        expect(again).toEqual(records)
        expect(plan.systems.map(({ kind }) => kind)).toEqual(records.map(() => 'added'))
      }),
      { numRuns: 5 },
    )
  })
})
