import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { AppError } from '#kernel/contract/index.ts'
import { encodeCp932 } from './encoding.ts'
import { guardText, unguardText } from './formula-guard.ts'
import type { Cell } from './sheet.ts'

/** Rows of a comma- or tab-separated text (RFC 4180). An empty field is null; the formula guard is taken off. */
export function parseCsv(text: string): Cell[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ','
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return rows.map((row) => row.map((field) => (field === '' ? null : unguardText(field))))
  } catch (error) {
    if (error instanceof CsvError)
      throw new AppError('kernel.sheetBadCsv', { line: Number(error.lines ?? 0) })
    throw error
  }
}

/**
 * CSV bytes with CRLF lines, as Japanese Excel opens them: UTF-8 begins with a byte order mark.
 * Text that a spreadsheet program would run as a formula gets an apostrophe in front.
 */
export function formatCsv(rows: readonly (readonly Cell[])[], encoding: 'utf-8' | 'cp932'): Uint8Array {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardText(cell) : cell)))
  const text = stringify(guarded, {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'TRUE' : 'FALSE') },
  })
  return encoding === 'cp932' ? encodeCp932(text) : new TextEncoder().encode(`\uFEFF${text}`)
}
