import type { Column } from './column.ts'

const mark = '\uFEFF'

/** What a table shows as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it. Cells that would run as a formula are made text. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array {
  const valued = columns.filter((column) => column.value)
  const lines = [
    valued.map(({ head, unit }) => (unit ? `${head}(${unit})` : head)),
    ...rows.map((row) => valued.map((column) => column.value?.(row) ?? '')),
  ]
  const text = lines.map((cells) => cells.map(quote).join(',')).join('\r\n')
  return new TextEncoder().encode(`${mark}${text}\r\n`)
}

function quote(cell: string | number): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
