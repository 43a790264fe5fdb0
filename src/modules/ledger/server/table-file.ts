import type { FileReply } from '#kernel/contract/index.ts'
import { type Cell, type LaidCell, workbookMediaType, write } from '#kernel/sheets/index.ts'

interface TableOrder {
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Of the file, without its ending, and of the sheet. */
  name: string
  format: 'csv' | 'csv-cp932' | 'xlsx'
}

/** A table as one file for a spreadsheet program. */
export async function tableFile({ head, rows, name, format }: TableOrder): Promise<FileReply> {
  if (format !== 'xlsx') {
    const encoding = format === 'csv' ? 'utf-8' : 'cp932'
    const bytes = await write({ format: 'csv', rows: [head, ...rows], encoding })
    return { fileName: `${name}.csv`, mediaType: 'text/csv', bytes }
  }
  const sheet = {
    name: name.slice(0, 31),
    rows: [head.map((value): LaidCell => ({ value, style: 'head' })), ...rows],
    frozen: { rows: 1, columns: 1 },
    columnWidths: head.map((label, at) => widthOf([label, ...rows.map((row) => row[at] ?? null)])),
    print: { paper: 'a3', orientation: 'landscape', repeatedRows: 1 },
  } as const
  const bytes = await write({ format: 'xlsx', layout: { title: name, sheets: [sheet] } })
  return { fileName: `${name}.xlsx`, mediaType: workbookMediaType, bytes }
}

/** Room for the longest text of a column, a full-width sign taking two places, within what a page can show. */
function widthOf(cells: readonly Cell[]): number {
  const lengths = cells.map((cell) =>
    [...String(cell ?? '')].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0),
  )
  return Math.min(60, Math.max(8, ...lengths) + 2)
}
