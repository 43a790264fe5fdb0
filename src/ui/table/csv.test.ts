import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { csvOf } from './csv.ts'

interface Row {
  name: string
  cost: number | null
}

const columns: Column<Row>[] = [
  { key: 'name', head: '名前', cell: ({ name }) => name, value: ({ name }) => name },
  { key: 'cost', head: 'コスト', unit: '円', cell: ({ cost }) => cost, value: ({ cost }) => cost },
  { key: 'act', head: '直す', isHeadHidden: true, cell: () => null },
]
const read = (bytes: Uint8Array): string[][] =>
  parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), { bom: true })

test('heads carry their units, what is missing is empty, and columns of buttons stay out', () => {
  expect(read(csvOf(columns, [{ name: '公園台帳', cost: null }]))).toEqual([
    ['名前', 'コスト(円)'],
    ['公園台帳', ''],
  ])
})

test('a text that a spreadsheet would run is made plain; a negative number stays one', () => {
  const [, row] = read(csvOf(columns, [{ name: '=HYPERLINK("x")', cost: -5 }]))
  expect(row).toEqual([`'=HYPERLINK("x")`, '-5'])
})

test('another program reads back whatever the cells hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (names) => {
      const harmless = names.map((name) => `名${name}`)
      const rows = read(
        csvOf(
          columns,
          harmless.map((name) => ({ name, cost: 1 })),
        ),
      )
      expect(rows.slice(1).map(([name]) => name)).toEqual(harmless)
    }),
  )
})
