import { type Cell as WorkbookCell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type BookLayout, type Cell, cellName, type LaidCell, type SheetLayout } from '../sheet.ts'
import { choicesSheet, choiceValidations } from './choices.ts'
import { dateFormat, looks, plainFont } from './looks.ts'

/** Texts that the file format would take for an error value. */
const errorText = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/

/** The workbook as .xlsx bytes. Text stays text, whatever it begins with; there are no formulas. */
export function writeWorkbook(layout: BookLayout): Promise<Uint8Array> {
  const choices = choicesSheet(layout.sheets)
  const sheets = layout.sheets.map((sheet) => laySheet(sheet, choices.rangeOf))
  return writeXlsx({
    sheets: choices.sheet ? [...sheets, choices.sheet] : sheets,
    properties: { title: layout.title, creator: 'Saiteki' },
    defaultFont: plainFont,
  })
}

function laySheet(layout: SheetLayout, rangeOf: (choices: readonly string[]) => string): WriteSheet {
  const cells = new Map<string, Partial<WorkbookCell>>()
  const rows = layout.rows.map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      if (isPlain(cell)) return typeof cell === 'string' ? escapeText(cell) : cell
      cells.set(`${rowIndex},${columnIndex}`, layCell(isLaid(cell) ? cell : { value: cell }))
      return null
    }),
  )
  const width = Math.max(1, ...layout.rows.map((row) => row.length))
  const lastCell = cellName(Math.max(0, layout.rows.length - 1), width - 1)
  const sheet: WriteSheet = { name: layout.name, rows, cells }
  if (layout.columnWidths) {
    sheet.columns = layout.columnWidths.map((columnWidth, index) => ({
      width: columnWidth,
      hidden: layout.hiddenColumns?.includes(index) ?? false,
    }))
  }
  if (layout.frozen) sheet.freezePane = layout.frozen
  if (layout.merges) {
    sheet.merges = layout.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    }))
  }
  if (layout.choiceLists) sheet.dataValidations = choiceValidations(layout.choiceLists, rangeOf)
  if (layout.print) {
    const { paper, orientation, repeatedRows } = layout.print
    sheet.pageSetup = {
      paperSize: paper,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `$A$1:${lastCell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`,
      ...(repeatedRows ? { printTitlesRow: `$1:$${repeatedRows}` } : {}),
    }
    sheet.headerFooter = { oddFooter: '&L&A&R&P / &N' }
  }
  return sheet
}

function layCell({ value, style, align, note }: LaidCell): Partial<WorkbookCell> {
  const laid: Partial<WorkbookCell> = {}
  if (style) laid.style = looks[style]
  if (align) laid.style = { ...laid.style, alignment: { ...laid.style?.alignment, horizontal: align } }
  if (note) laid.comment = { author: 'Saiteki', text: note }
  if (typeof value === 'object' && value !== null) {
    if ('date' in value) {
      laid.value = new Date(`${value.date}T00:00:00Z`)
      laid.style = { ...laid.style, numFmt: dateFormat }
    } else {
      laid.value = value.text
      laid.hyperlink = { target: '', location: `'${value.sheet.replaceAll("'", "''")}'!A1` }
    }
  } else if (typeof value !== 'string') {
    laid.value = value
  } else if (errorText.test(value)) {
    laid.richText = [{ text: value }]
  } else {
    laid.value = escapeText(value)
  }
  return laid
}

function isLaid(cell: Cell | LaidCell): cell is LaidCell {
  return typeof cell === 'object' && cell !== null
}

function isPlain(cell: Cell | LaidCell): cell is Cell {
  return !isLaid(cell) && !(typeof cell === 'string' && errorText.test(cell))
}

/**
 * XML has no control characters: the format writes them as _x0007_, and so must a text that happens to look
 * like that be escaped itself (ECMA-376 part 1, 22.9.2.19).
 */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[^\P{Cc}\n\t\u0080-\u009f]|[\ufffe\uffff]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`
    })
}
