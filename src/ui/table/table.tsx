import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { Missing } from '../page/missing.tsx'
import { uiWords } from '../text/index.ts'
import type { Column, Sort } from './column.ts'
import { useDensity } from './density.tsx'
import { HeadCell } from './head-cell.tsx'
import { type Selection, selectionColumn } from './selection-column.tsx'
import { useSortedRows } from './use-sorted-rows.ts'

export interface TableProps<Row> {
  /** Names the table for screen readers; `isCaptionShown` for everybody. */
  caption: string
  isCaptionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Order made by the server; without `onSort` the table sorts by itself. */
  sort?: Sort
  onSort?: (sort: Sort) => void
  selection?: Selection
  /** Shown in place of rows. */
  empty?: ReactNode
}

const tallRows = 20

/**
 * Rows and columns. Heads sort and stay in view, numbers stand right, arrow keys move between the links of a column,
 * what is missing says which way it is missing.
 */
export function Table<Row extends object>(props: TableProps<Row>) {
  const say = uiWords.useWords()
  const { caption, isCaptionShown = false, rowKey, selection, empty } = props
  const isDense = useDensity() === 'dense'
  const columns = useMemo(
    () =>
      selection
        ? [selectionColumn(selection, props.rows.map(rowKey), rowKey, say), ...props.columns]
        : props.columns,
    [selection, props.columns, props.rows, rowKey, say],
  )
  const { rows, sort, toggle } = useSortedRows({
    rows: props.rows,
    columns,
    sort: props.sort,
    onSort: props.onSort,
  })
  if (rows.length === 0 && empty) return empty
  const padding = isDense ? 'px-2 py-1 text-sm' : 'px-3 py-2.5'
  const hasFoot = columns.some(({ foot }) => foot !== undefined)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className={`relative overflow-auto print:overflow-visible ${rows.length > tallRows ? 'sm:max-h-[80dvh] print:max-h-none' : ''}`}
    >
      <table className="w-full border-collapse text-left">
        <caption className={isCaptionShown ? 'pb-2 text-left font-bold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                order={sort?.key === column.key ? sort.order : null}
                padding={padding}
                onToggle={() => toggle(column.key)}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b bg-ground hover:bg-hover">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} padding={padding}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr className="border-edge border-t-2 font-bold">
              {columns.map((column) => (
                <td key={column.key} className={lookOf(column, padding)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** Beside other columns long text would be squeezed to a word on a phone. It gets what the head of its row leaves free. */
const roomy = 'max-sm:w-max max-sm:max-w-52'
const roomyList = 'max-sm:has-[li]:w-max max-sm:has-[li]:max-w-52'
const longText = 40

function BodyCell<Row>({
  column,
  padding,
  children,
}: {
  column: Column<Row>
  padding: string
  children: ReactNode
}) {
  const content = children === null || children === undefined || children === '' ? <Missing /> : children
  const look = lookOf(column, padding)
  if (!column.isRowHead) {
    const isLong = typeof content === 'string' && content.length > longText
    return (
      <td className={look}>
        <div className={isLong ? roomy : roomyList}>{content}</div>
      </td>
    )
  }
  return (
    <th scope="row" className={`${look} sticky left-0 z-[1] min-w-32 bg-inherit sm:min-w-40 font-normal`}>
      {content}
    </th>
  )
}

export function lookOf<Row>(column: Column<Row>, padding: string) {
  const number = column.isNumber ? 'tabular text-right whitespace-nowrap' : ''
  return `${padding} wrap-break-word align-baseline ${number} ${column.isSecondary ? 'hidden sm:table-cell print:table-cell' : ''} ${column.isHeadHidden || column.isForScreen ? 'print:hidden' : ''}`
}

/** Up and down go to the same place of the next row. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td,th')
  if (step === 0 || !cell || (event.target as HTMLElement).matches('select,textarea,input[type=text]')) return
  const row = cell.parentElement as HTMLTableRowElement
  const next = row.parentElement?.children[row.sectionRowIndex + step] as HTMLTableRowElement | undefined
  const target = next?.cells[cell.cellIndex]?.querySelector<HTMLElement>('a,button,input')
  if (!target) return
  event.preventDefault()
  target.focus()
}
