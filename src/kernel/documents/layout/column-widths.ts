import type { TableColumn } from '../document.ts'

/** How many half-width signs a line of a table holds, at the size of its print. */
const lineUnits = { usual: 108, dense: 128 } as const
/** White on both sides of a cell. */
const paddingUnits = 3
const leastText = 8
/** Longer texts are broken into lines. */
const mostText = 40
/** Heads longer than this are broken rather than given room. */
const mostHead = 12
/** How much more than they need texts may get. */
const mostStretch = 1.6

/** A table of many columns is printed smaller. */
export function isDense(columns: readonly TableColumn[]): boolean {
  return columns.length > 5
}

/**
 * Shares of the line for each column: numbers get what they need, texts divide the rest by what they hold. A table
 * that needs less than the line ends before it, so that an eye does not have to cross white.
 */
export function columnShares(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): number[] {
  const line = lineUnits[isDense(columns) ? 'dense' : 'usual']
  const wishes = columns.map((column, at) =>
    wishOf(column, Math.max(0, ...rows.map((row) => unitsOf(row[at] ?? '')))),
  )
  const sum = (some: readonly number[]) => some.reduce((total, wish) => total + wish, 0)
  const numbers = sum(wishes.filter((_, at) => columns[at]?.isNumber))
  const texts = sum(wishes) - numbers
  const rest = Math.min(Math.max(line - numbers, texts / 2), texts * mostStretch)
  const widths = wishes.map((wish, at) => (columns[at]?.isNumber ? wish : (wish * rest) / texts))
  const whole = Math.max(line, sum(widths))
  return widths.map((width) => width / whole)
}

function wishOf({ label, isNumber }: TableColumn, widest: number): number {
  if (isNumber) return Math.max(widest, Math.min(unitsOf(label), mostHead)) + paddingUnits
  return Math.min(mostText, Math.max(leastText, widest, Math.min(unitsOf(label), mostHead))) + paddingUnits
}

/** Full-width signs take two units. */
function unitsOf(text: string): number {
  return [...text].reduce((units, sign) => units + ((sign.codePointAt(0) ?? 0) < 0x300 ? 1 : 2), 0)
}
