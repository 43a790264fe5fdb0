import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { Column, Sort } from './column.ts'

/** The head of a column; a button when the column can be sorted by. */
export function HeadCell<Row>({
  column,
  order,
  padding,
  onToggle,
}: {
  column: Column<Row>
  order: Sort['order'] | null
  padding: string
  onToggle: () => void
}) {
  const Icon = order === null ? ArrowUpDown : order === 'ascending' ? ArrowUp : ArrowDown
  const name = column.isHeadHidden ? (
    <span className="sr-only">{column.head}</span>
  ) : (
    <span>
      {column.head}
      {column.unit && <span className="font-normal text-quiet text-sm">({column.unit})</span>}
    </span>
  )
  const place = column.isRowHead ? 'left-0 z-[3]' : 'z-[2]'
  const hidden = column.isSecondary ? 'hidden sm:table-cell print:table-cell' : ''
  return (
    <th
      scope="col"
      aria-sort={order ?? undefined}
      className={`sticky top-0 ${place} ${hidden} ${column.isHeadHidden || column.isForScreen ? 'print:hidden' : ''} ${padding} wrap-break-word break-keep border-edge border-b-2 bg-sunken align-bottom font-bold sm:whitespace-nowrap print:static ${column.isNumber ? 'text-right' : ''}`}
    >
      {column.value ? (
        <button
          type="button"
          onClick={onToggle}
          className={`inline-flex min-h-6 items-center gap-1 font-bold hover:underline ${column.isNumber ? 'flex-row-reverse text-right' : 'text-left'}`}
        >
          {name}
          <Icon
            aria-hidden
            size={14}
            className={`no-print shrink-0 ${order === null ? 'text-quiet' : 'text-accent'}`}
          />
        </button>
      ) : (
        name
      )}
    </th>
  )
}
