import type { Table } from 'docx'
import type { Widths } from '../../font/widths.ts'
import type { LaidTable } from '../../layout/lay-out.ts'
import { cellEms, tableOf } from '../table.ts'
import { linesOf } from './lines-of.ts'

/** A table of one column that is as high, row by row. */
export function outlineOf(table: LaidTable, widths: Widths): Table {
  const ems = cellEms(table)
  const emptyLines = (texts: readonly string[]) => {
    const lines = ems.map((room, at) => linesOf(texts[at] ?? '', room, widths))
    return '\n'.repeat(Math.max(...lines) - 1)
  }
  return tableOf({
    ...table,
    columns: [{ label: emptyLines(table.columns.map(({ label }) => label)) }],
    rows: table.rows.map((row) => [emptyLines(row)]),
    shares: [1],
  })
}
