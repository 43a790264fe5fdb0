import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectionByKey } from '../../catalogue/index.ts'
import { cellsOf, isTable, pasteInto } from './paste.ts'

const { fields } = collectionByKey.get('printers')!

test('cells copied from a spreadsheet program are told apart, whatever stands in them', () => {
  const anyCells = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '、', ' ') }), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  const quoted = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  fc.assert(
    fc.property(anyCells, (cells) => {
      expect(cellsOf(`${cells.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`)).toEqual(cells)
    }),
  )
})

test('pasted cells fill rows from one cell on, in their usual form, and add the rows that are missing', () => {
  const rows = [{ id: 'a', texts: { printerModel: 'P', printerCount: '1', printerPlace: '課' } }]
  const cells = cellsOf('ページプリンタ\t２台\n不明\tたくさん\t2階\t余り')
  expect(pasteInto(fields, rows, { row: 0, column: 1 }, cells, 'ja')).toMatchObject([
    { id: 'a', texts: { printerModel: 'P', printerKind: 'page', printerCount: '2', printerPlace: '課' } },
    { texts: { printerKind: '不明', printerCount: 'たくさん', printerPlace: '2階' } },
  ])
})

test('one cell is no table', () => {
  expect(isTable('一つ\n')).toBe(false)
  expect(isTable('二つ\tの列')).toBe(true)
})
