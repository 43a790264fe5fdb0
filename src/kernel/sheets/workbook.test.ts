import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BookLayout, Cell, Sheet } from './index.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '#N/A',
    '_x0041_',
    '_x005F_',
    ' 前後 ',
    '髙﨑①',
    '👨‍👩‍👧',
    '<&>"\'',
    ']]>',
    '改\n行',
    "'x",
    '0012',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)

const anyRows = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 })

/** Short rows end early, and line ends have one form. */
function asRead(rows: readonly (readonly Cell[])[]): Cell[][] {
  const plain = rows.map((row) => {
    const cells = row.map((cell) =>
      typeof cell === 'string' ? cell.toWellFormed().replace(/\r\n?/g, '\n') : cell,
    )
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    return cells
  })
  while (plain.length > 0 && plain.at(-1)?.length === 0) plain.pop()
  return plain
}

const layout = (rows: BookLayout['sheets'][0]['rows']): BookLayout => ({
  title: '台帳',
  sheets: [{ name: '表', rows }],
})

async function byExcelJs(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  )
  return book
}

async function first(bytes: Uint8Array | ArrayBuffer): Promise<Sheet> {
  const [sheet] = await readWorkbook(new Uint8Array(bytes))
  return sheet!
}

describe('a workbook written', () => {
  test('is read back cell by cell as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const sheet = await first(await writeWorkbook(layout(rows)))
        expect(asRead(sheet.rows)).toEqual(asRead(rows))
        expect(sheet.flaws).toEqual([])
      }),
    )
  })

  test('holds no formula, even where a text begins with an equals sign', async () => {
    const book = await byExcelJs(await writeWorkbook(layout([['=HYPERLINK("http://x")', '+1', '@SUM(A1)']])))
    const row = book.worksheets[0]!.getRow(1)
    expect([1, 2, 3].map((column) => row.getCell(column).type)).toEqual(
      Array(3).fill(ExcelJS.ValueType.String),
    )
  })

  test('shows another program its dates, notes, choices, frozen heads, widths and print area', async () => {
    const bytes = await writeWorkbook({
      title: '台帳',
      sheets: [
        {
          name: '住民記録',
          rows: [
            [
              { value: '項目', style: 'head' },
              { value: '回答', style: 'head' },
            ],
            [
              { value: '状態', style: 'label', note: '今の状態を選びます。' },
              { value: null, style: 'input' },
            ],
            [
              { value: '稼働開始日', style: 'label' },
              { value: { date: '2024-04-01' }, style: 'input' },
            ],
          ],
          columnWidths: [20, 40],
          frozen: { rows: 1, columns: 1 },
          choiceLists: [{ range: 'B2', choices: ['稼働', '廃止', 'A,B'] }],
          print: { paper: 'a4', orientation: 'portrait', repeatedRows: 1 },
        },
      ],
    })
    const sheet = (await byExcelJs(bytes)).worksheets[0]!
    expect(sheet.getCell('B3').value).toEqual(new Date('2024-04-01T00:00:00Z'))
    expect(sheet.getCell('A2').note).toBe('今の状態を選びます。')
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list', formulae: ['選択肢!$A$1:$A$3'] })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
    expect(sheet.getColumn(2).width).toBe(40)
    expect(sheet.pageSetup.printArea).toBe('A1:B3')
  })
})

describe('a workbook from another program', () => {
  test('gives stored values of formulas, dates, rich text and names the cells that have none', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('台帳')
    sheet.getCell('A1').value = { formula: 'B1*2', result: 84, date1904: false }
    sheet.getCell('B1').value = 42
    sheet.getCell('C1').value = new Date('2019-05-01T00:00:00Z')
    sheet.getCell('C1').numFmt = '[$-411]ggge"年"m"月"d"日"'
    sheet.getCell('D1').value = { richText: [{ text: '髙' }, { text: '﨑', font: { bold: true } }] }
    sheet.getCell('E1').value = { formula: 'NOW()', date1904: false }
    sheet.getCell('F1').value = { error: '#REF!' }
    sheet.getCell('G1').value = new Date('2024-04-01T09:30:00Z')
    sheet.getCell('G1').numFmt = 'yyyy/m/d h:mm'
    sheet.getCell('A3').value = { text: '手引き', hyperlink: 'https://example.jp' }
    sheet.mergeCells('A5:C5')
    const read = await first(await book.xlsx.writeBuffer())
    expect(read.rows[0]).toEqual([84, 42, '2019-05-01', '髙﨑', null, '#REF!', '2024-04-01T09:30:00'])
    expect(read.rows[2]).toEqual(['手引き'])
    expect(read.flaws).toEqual([
      { cell: 'E1', kind: 'formulaWithoutValue', text: '=NOW()' },
      { cell: 'F1', kind: 'errorValue', text: '#REF!' },
    ])
  })

  test('has the same values here and there, for any table', async () => {
    const readable = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .filter((text) => !/_x[0-9a-f]{4}_/i.test(text)),
      fc.integer(),
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(readable, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const book = new ExcelJS.Workbook()
          book.addWorksheet('表').addRows(rows)
          expect((await first(await book.xlsx.writeBuffer())).rows).toEqual(rows)
          const ours = (await byExcelJs(await writeWorkbook(layout(rows)))).worksheets[0]!
          expect(
            rows.map((row, index) => row.map((_, column) => ours.getCell(index + 1, column + 1).value)),
          ).toEqual(rows)
        },
      ),
      { numRuns: 30 },
    )
  })
})
