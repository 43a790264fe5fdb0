import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../document.ts'
import { cleanText, mapTexts } from './clean.ts'
import { columnShares } from './column-widths.ts'

describe('clean text', () => {
  test('can stand in XML 1.0, keeps everything that is a letter, and is clean once cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean).toMatch(/^[\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
        expect(cleanText(clean)).toBe(clean)
        const letters = (some: string) => some.match(/\p{L}/gu) ?? []
        expect(letters(clean)).toEqual(letters(text.toWellFormed()))
      }),
    )
  })

  test('is cleaned wherever it stands', () => {
    const value = { a: 'x\ny', b: ['\u0007z', 1, null, true] }
    expect(mapTexts(value, cleanText)).toEqual({ a: 'x y', b: ['z', 1, null, true] })
  })
})

const anyTable = fc
  .array(fc.record({ label: fc.string({ maxLength: 20 }), isNumber: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((columns) =>
    fc.record({
      columns: fc.constant<TableColumn[]>(columns),
      rows: fc.array(
        fc.tuple(
          ...columns.map(({ isNumber }) => (isNumber ? fc.nat().map(String) : fc.string({ maxLength: 200 }))),
        ),
        { maxLength: 20 },
      ),
    }),
  )

describe('widths of columns', () => {
  test('are all more than nothing, and together not more than the line', () => {
    fc.assert(
      fc.property(anyTable, ({ columns, rows }) => {
        const shares = columnShares(columns, rows)
        expect(shares).toHaveLength(columns.length)
        for (const share of shares) expect(share).toBeGreaterThan(0)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.000_001)
      }),
    )
  })

  test('give a long text what short ones leave, so that these are not broken', () => {
    const columns = [{ label: '名前' }, { label: '説明' }, { label: '日', isNumber: true }]
    const [name = 0, text = 0, day = 0] = columnShares(columns, [['税総合', 'あ'.repeat(300), 'H26.10.1']])
    expect(text).toBeGreaterThan(3 * name)
    expect(name * 108).toBeGreaterThanOrEqual('税総合'.length * 2)
    expect(day * 108).toBeGreaterThanOrEqual('H26.10.1'.length)
  })

  test('leave a narrow table narrow', () => {
    const shares = columnShares([{ label: '課' }, { label: '数', isNumber: true }], [['税務課', '4']])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(0.5)
  })
})
