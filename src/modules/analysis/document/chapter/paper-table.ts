import type { Table as PaperTable } from '#kernel/documents/index.ts'
import { formatFiscalYear } from '#kernel/time/index.ts'
import { type Cell, type Column, sayCell, type Table, type Voice } from '../../report/index.ts'

/** A table of the diagnosis on paper: the same cells, fiscal years as documents write them. */
export function paperTable(caption: string, { columns, rows }: Table, voice: Voice): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ label, kind }) => ({ label, isNumber: kind !== 'text' })),
    rows: rows.map(({ cells }) => columns.map(({ kind }, at) => say(cells[at], kind, voice))),
  }
}

function say(cell: Cell | undefined, kind: Column['kind'], { language }: Voice): string {
  if (kind === 'year' && typeof cell === 'number') return formatFiscalYear(cell, language)
  return sayCell(cell, kind)
}

/** The table with some of its columns. */
export function withColumns({ columns, rows }: Table, isKept: (column: Column) => boolean): Table {
  const places = columns.flatMap((column, at) => (isKept(column) ? [at] : []))
  return {
    columns: places.map((at) => columns[at]!),
    rows: rows.map((row) => ({ ...row, cells: places.map((at) => row.cells[at] ?? null) })),
  }
}
