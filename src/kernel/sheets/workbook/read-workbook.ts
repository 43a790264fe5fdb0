import { DecryptionError, EncryptedFileError } from 'hucre'
import { type CellValue, readXlsx, type Sheet as WorkbookSheet } from 'hucre/xlsx'
import { AppError } from '#kernel/contract/index.ts'
import { type Cell, type CellFlaw, cellName, type Sheet } from '../sheet.ts'

/** The sheets of a workbook with their stored values. Throws `kernel.sheetDamaged` or `kernel.sheetEncrypted`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const { sheets } = await readXlsx(bytes)
    return sheets.map(takeSheet)
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) {
      throw new AppError('kernel.sheetEncrypted')
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw /limit|string length/i.test(reason)
      ? new AppError('kernel.sheetTooHeavy')
      : new AppError('kernel.sheetDamaged', { reason })
  }
}

function takeSheet(sheet: WorkbookSheet): Sheet {
  const flaws: CellFlaw[] = []
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const name = cellName(row, column)
    if (cell.type === 'error') flaws.push({ cell: name, kind: 'errorValue', text: String(cell.value ?? '') })
    else if (cell.formula !== undefined && (sheet.rows[row]?.[column] ?? null) === null) {
      flaws.push({ cell: name, kind: 'formulaWithoutValue', text: `=${cell.formula}` })
    }
  }
  return {
    name: sheet.name,
    isHidden: Boolean(sheet.hidden || sheet.veryHidden),
    rows: sheet.rows.map((row) => trimEnd(row.map(takeValue))),
    flaws,
  }
}

function takeValue(value: CellValue): Cell {
  if (value instanceof Date) return isoText(value)
  if (typeof value === 'string') return value === '' ? null : value.replace(/\r\n?/g, '\n')
  return value
}

/** Spreadsheets have no time zone: the library gives the wall clock as UTC. */
function isoText(date: Date) {
  if (Number.isNaN(date.getTime())) return '#####'
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`
}

function trimEnd(row: Cell[]) {
  let length = row.length
  while (length > 0 && row[length - 1] === null) length -= 1
  return row.slice(0, length)
}
