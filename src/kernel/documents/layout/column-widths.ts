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
 * Shares of the line for each column: numbers get what they need, then texts from the shortest on, so that only long
 * ones are broken. A table that needs less than the line ends before it, so that an eye does not have to cross white.
 */
export function columnShares(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): number[] {
  const line = lineUnits[isDense(columns) ? 'dense' : 'usual']
  const needs = columns.map(({ label, isNumber }, at) => {
    const widths = rows.map((row) => unitsOf(row[at] ?? '')).sort((a, b) => a - b)
    const widest = widths.at(isNumber ? -1 : Math.floor(widths.length * mostWhole)) ?? 0
    return Math.min(mostText, Math.max(widest, Math.min(unitsOf(label), mostHead))) + paddingUnits
  })
  const rank = (at: number) => (columns[at]?.isNumber ? -1 : (needs[at] ?? 0))
  const order = needs.map((_, at) => at).sort((a, b) => rank(a) - rank(b))
  const widths: number[] = []
  let left = line
  for (const [place, at] of order.entries()) {
    const need = needs[at] ?? 0
    widths[at] = columns[at]?.isNumber ? need : Math.min(need, left / (order.length - place))
    left -= widths[at]
  }
  const texts = sum(widths.filter((_, at) => !columns[at]?.isNumber))
  const stretch = texts === 0 ? 1 : Math.min(mostStretch, (texts + Math.max(0, left)) / texts)
  const stretched = widths.map((width, at) => (columns[at]?.isNumber ? width : width * stretch))
  const whole = Math.max(line, sum(stretched))
  return stretched.map((width) => width / whole)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** Full-width signs take two units. */
function unitsOf(text: string): number {
  return [...text].reduce((units, sign) => units + ((sign.codePointAt(0) ?? 0) < 0x300 ? 1 : 2), 0)
}
