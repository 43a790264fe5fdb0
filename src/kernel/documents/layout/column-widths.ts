import type { TableColumn } from '../document.ts'

/** How many half-width signs a line of a table holds, at the size of its print. */
const lineUnits = { usual: 108, dense: 128 } as const
/** White on both sides of a cell. */
const paddingUnits = 3
/** Heads longer than this are broken rather than given room. */
const mostHead = 12
/** Room for a text that goes over lines anyway. */
const mostText = 160
/** Of the texts of a column, those that should stand in one line where there is room. */
const mostWhole = 0.85
/** How much more than they need texts may get. */
const mostStretch = 1.6

/** A table of many columns is printed smaller. */
export function isDense(columns: readonly TableColumn[]): boolean {
  return columns.length > 5
}

/**
 * Shares of the line for each column: numbers get what they need, then texts from the shortest on, then those that
 * still are too long. A table that needs less than the line ends before it: no eye should have to cross white.
 */
export function columnShares(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): number[] {
  const line = lineUnits[isDense(columns) ? 'dense' : 'usual']
  const needs = columns.map((column, at) => needOf(column, rows, at))
  const usual = allotted(columns, needs, line)
  const missing = needs.map(({ whole }, at) => Math.max(0, whole - (usual[at] ?? 0)))
  const granted = Math.min(1, Math.max(0, line - sum(usual)) / Math.max(1, sum(missing)))
  const widths = usual.map((width, at) => width + (missing[at] ?? 0) * granted)
  const texts = sum(widths.filter((_, at) => !columns[at]?.isNumber))
  const stretch = Math.min(mostStretch, 1 + Math.max(0, line - sum(widths)) / Math.max(1, texts))
  const stretched = widths.map((width, at) => (columns[at]?.isNumber ? width : width * stretch))
  const all = Math.max(line, sum(stretched))
  return stretched.map((width) => width / all)
}

interface Need {
  /** For every text to stand in one line. */
  whole: number
  /** For most of them. */
  usual: number
}

function needOf({ label, isNumber }: TableColumn, rows: readonly (readonly string[])[], at: number): Need {
  const widths = rows.map((row) => unitsOf(row[at] ?? '')).sort((a, b) => a - b)
  const head = Math.min(unitsOf(label), mostHead)
  const need = (width = 0) => Math.min(mostText, Math.max(width, head)) + paddingUnits
  const whole = need(widths.at(-1))
  return { whole, usual: isNumber ? whole : need(widths[Math.floor(widths.length * mostWhole)]) }
}

/** From the column that needs least on, each gets its usual need or an even part of what is left. */
function allotted(columns: readonly TableColumn[], needs: readonly Need[], line: number): number[] {
  const rank = (at: number) => (columns[at]?.isNumber ? -1 : (needs[at]?.usual ?? 0))
  const order = needs.map((_, at) => at).sort((a, b) => rank(a) - rank(b))
  const widths: number[] = []
  let left = line
  for (const [place, at] of order.entries()) {
    const { usual } = needs[at]!
    const width = columns[at]?.isNumber ? usual : Math.min(usual, left / (order.length - place))
    widths[at] = Math.max(1, width)
    left -= width
  }
  return widths
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** Full-width signs take two units. */
function unitsOf(text: string): number {
  return [...text].reduce((units, sign) => units + ((sign.codePointAt(0) ?? 0) < 0x300 ? 1 : 2), 0)
}
