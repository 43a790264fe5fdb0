import { type KeyboardEvent, type ReactNode, useState } from 'react'

export interface GridColumn {
  key: string
  head: ReactNode
}

export interface GridRow {
  key: string
  head: ReactNode
  /** One cell a column: what it says in a word, or nothing. */
  cells: readonly { isThere: boolean; label: string }[]
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * A matrix whose cells are reached by the arrow keys (one stop of the tab key) and opened by Enter or a click. Heads
 * stay in view. The sign ○ carries the meaning, its name is read out.
 */
export function MatrixGrid({
  caption,
  corner,
  columns,
  rows,
  chosen,
  onChoose,
}: {
  caption: string
  corner: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  /** Key of the row and of the column, joined by a hyphen. */
  chosen: string | undefined
  onChoose: (cell: string) => void
}) {
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0])
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const last = [rows.length - 1, columns.length - 1] as const
    const [row, column] = at
    const step = steps[event.key]
    const next = step
      ? ([between(row + step[0], last[0]), between(column + step[1], last[1])] as const)
      : event.key === 'Home'
        ? ([row, 0] as const)
        : event.key === 'End'
          ? ([row, last[1]] as const)
          : null
    if (!next) return
    event.preventDefault()
    setAt(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus()
  }
  return (
    <div className="overflow-x-auto print:overflow-visible">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a grid is a table whose cells take the focus */}
      <table role="grid" onKeyDown={move} className="border-collapse text-left print:w-full">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 min-w-44 border border-line bg-ground p-2 align-bottom text-sm print:static"
            >
              {corner}
            </th>
            {columns.map(({ key, head }) => (
              <th
                key={key}
                scope="col"
                className="w-28 min-w-28 hyphens-auto border border-line bg-sunken p-2 align-bottom text-sm print:p-1"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }, row) => (
            <tr key={key}>
              <th
                scope="row"
                className="sticky left-0 z-10 min-w-44 border border-line bg-ground p-2 font-normal text-sm print:static print:p-1"
              >
                {head}
              </th>
              {cells.map(({ isThere, label }, column) => {
                const cell = `${key}-${columns[column]?.key}`
                return (
                  <td key={cell} className="border border-line p-0 text-center">
                    <button
                      type="button"
                      data-cell={`${row}-${column}`}
                      tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                      aria-label={label}
                      aria-pressed={chosen === cell}
                      onFocus={() => setAt([row, column])}
                      onClick={() => onChoose(cell)}
                      className={`min-h-11 w-full hover:bg-hover print:min-h-0 ${chosen === cell ? 'bg-accent-soft' : ''} ${isThere ? 'font-bold text-accent' : 'text-quiet'}`}
                    >
                      <span aria-hidden>{isThere ? '○' : '–'}</span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function between(at: number, last: number): number {
  return Math.min(Math.max(at, 0), last)
}
