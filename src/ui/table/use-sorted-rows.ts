import {
  createSortedRowModel,
  type Row as ModelRow,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { Column, Sort } from './column.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const collator = new Intl.Collator('ja', { numeric: true })

type Value = string | number | undefined

function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/**
 * The rows in the order the reader chose; what is missing stands last either way. With `sort` from outside the server
 * has sorted already and only the choice is passed on.
 */
export function useSortedRows<Row extends object>({
  rows,
  columns,
  sort,
  onSort,
}: {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
}): { rows: Row[]; sort: Sort | null; toggle: (key: string) => void } {
  const [own, setOwn] = useState<Sort | null>(null)
  const isServers = onSort !== undefined
  const chosen = isServers ? (sort ?? null) : own
  const sorting = useMemo<SortingState>(
    () => (chosen ? [{ id: chosen.key, desc: chosen.order === 'descending' }] : []),
    [chosen],
  )
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.key,
        accessorFn: (row: Row): Value => column.value?.(row) ?? undefined,
        sortFn: (a: ModelRow<typeof features, Row>, b: ModelRow<typeof features, Row>, id: string) =>
          compare(a.getValue<Value>(id), b.getValue<Value>(id)),
        sortUndefined: 'last' as const,
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    data,
    columns: definitions,
    state: { sorting },
    manualSorting: isServers,
  })
  const toggle = (key: string) => {
    const order = chosen?.key === key && chosen.order === 'ascending' ? 'descending' : 'ascending'
    isServers ? onSort({ key, order }) : setOwn({ key, order })
  }
  return { rows: table.getRowModel().rows.map(({ original }) => original), sort: chosen, toggle }
}
