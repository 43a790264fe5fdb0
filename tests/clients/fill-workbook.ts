import ExcelJS from 'exceljs'

/** What a person writes on one system's sheet: single answers by label, tables by title with their rows by head. */
export interface Sheet {
  answers: Readonly<Record<string, string | number>>
  tables: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>
}

/** Fills the empty form with another spreadsheet library, looking only at what a person sees, and saves it. */
export async function fillWorkbook(form: Uint8Array, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(form.slice().buffer)
  for (const [index, { answers, tables }] of sheets.entries()) {
    const sheet = book.getWorksheet(`システム${index + 1}`)
    if (!sheet) throw new Error(`no sheet ${index + 1}`)
    const rowOf = (label: string, from = 1) => {
      for (let row = from; row <= sheet.rowCount; row++)
        if (plain(sheet.getCell(row, 2).text) === label) return row
      throw new Error(`no row ${label}`)
    }
    for (const [label, value] of Object.entries(answers)) sheet.getCell(rowOf(label), 3).value = value
    for (const [title, rows] of Object.entries(tables)) {
      const head = rowOf(`■ ${title}`) + 1
      rows.forEach((row, number) => {
        for (const [label, value] of Object.entries(row)) {
          const column = columnOf(sheet, head, label)
          sheet.getCell(head + 1 + number, column).value = value
        }
      })
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function columnOf(sheet: ExcelJS.Worksheet, head: number, label: string): number {
  for (let column = 2; column <= sheet.columnCount; column++)
    if (plain(sheet.getCell(head, column).text) === label) return column
  throw new Error(`no column ${label}`)
}

/** Labels carry a mark when required, and their unit. */
const plain = (label: string) => label.replace(/ ※$/, '').replace(/\([^()]*\)$/, '')
