import type { ReactNode } from 'react'
import { Go } from '#ui/screens/index.ts'
import type { Column } from '#ui/table/index.ts'
import { type Row, sayCell, type Table } from '../../report/index.ts'

/** A row of the report with the key that React wants. */
export interface KeyedRow extends Row {
  key: string
}

export function keyed(rows: readonly Row[]): KeyedRow[] {
  return rows.map((row, at) => ({ ...row, key: String(at) }))
}

/** Columns of the design part from those of the report; a system leads into the ledger. */
export function columnsOf({ columns }: Pick<Table, 'columns'>): Column<KeyedRow>[] {
  return columns.map(({ label, kind }, at) => ({
    key: String(at),
    head: label,
    cell: (row) => {
      const said = sayCell(row.cells[at], kind)
      return kind === 'date' ? (
        <span className="whitespace-nowrap">{said || '–'}</span>
      ) : (
        cellOf(row, said, at)
      )
    },
    value: (row) => row.cells[at],
    isNumber: kind !== 'text' && kind !== 'date',
    isRowHead: at === 0,
  }))
}

/** An empty cell is not a missing answer here: the last column says why a system is not counted. */
function cellOf({ systemId }: Row, text: string, at: number): ReactNode {
  if (at > 0 || !systemId) return text || '–'
  return (
    <Go to="/ledger/systems/$systemId" params={{ systemId }}>
      {text}
    </Go>
  )
}
