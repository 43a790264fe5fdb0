import { runApart } from './apart/run.ts'
import { formatCsv } from './csv.ts'
import type { BookLayout, Cell } from './sheet.ts'

export type Written =
  | { format: 'xlsx'; layout: BookLayout }
  | { format: 'csv'; rows: readonly (readonly Cell[])[]; encoding: 'utf-8' | 'cp932' }

/**
 * Bytes of a workbook, laid out for people, or of a CSV. Workbooks are made in a process of their own, so a
 * large one does not hold up the others. CP932 throws `kernel.sheetCharactersDoNotFit` rather than lose a sign.
 */
export async function write(book: Written): Promise<Uint8Array> {
  if (book.format === 'csv') return formatCsv(book.rows, book.encoding)
  return runApart('writeWorkbook', new TextEncoder().encode(JSON.stringify(book.layout)))
}
