import type { Spacing } from '../spacing.ts'

/** Lines of one height: a paragraph, a heading, a caption, a figure. */
export interface Stretch {
  kind: 'stretch'
  spacing: Spacing
  lines: number
  isKeptWithNext: boolean
  startsPage: boolean
  /** What stands under the last line, twips. */
  below: number
}

/** A table: the height of its head, which every page repeats, and of each row, lines between them included; twips. */
export interface Grid {
  kind: 'grid'
  head: number
  rows: readonly number[]
  /** Of the line where a page ends within the table, twips. */
  rule: number
}

export type Part = Stretch | Grid

/**
 * The page on which each part begins, from 1, in pages with so much room: by the rules of Word for lines of exact
 * height. Between two paragraphs comes the larger of their whites, none above the first of a page; of a paragraph no
 * single line stands alone; what is kept with the next comes to the next page with it; rows are not cut.
 */
export function paginate(parts: readonly Part[], room: number): number[] {
  let page = 1
  let filled = 0
  let isEmpty = true
  let white = 0
  const turn = () => {
    page += 1
    ;[filled, isEmpty, white] = [0, true, 0]
  }
  const fill = (height: number) => {
    filled += height
    isEmpty = false
  }

  const placeStretch = ({ spacing, lines, startsPage, below }: Stretch): number => {
    if (startsPage && !isEmpty) turn()
    let began = 0
    for (let left = lines; left > 0; ) {
      const above = began === 0 && !isEmpty ? Math.max(white, spacing.before) : 0
      const space = room - filled - above
      const isWhole = left * spacing.line + below <= space
      const fitting = isWhole ? left : Math.min(left, Math.max(0, Math.floor(space / spacing.line)))
      const kept = isWhole ? left : linesKept(left, fitting, began === 0)
      const placed = kept > 0 || !isEmpty ? kept : Math.max(1, fitting)
      if (placed > 0) fill(above + placed * spacing.line)
      if (placed > 0 && began === 0) began = page
      left -= placed
      if (left > 0) turn()
    }
    fill(below)
    white = spacing.after
    return began
  }

  const placeGrid = ({ head, rows, rule }: Grid): number => {
    filled += white
    white = 0
    const [first = 0, ...others] = rows
    if (!isEmpty && filled + head + first + (others.length > 0 ? rule : 0) > room) turn()
    const began = page
    fill(head + first)
    others.forEach((height, at) => {
      if (filled + height + (at < others.length - 1 ? rule : 0) > room) {
        turn()
        fill(head)
      }
      fill(height)
    })
    return began
  }

  return parts.map((part, at) => {
    if (part.kind === 'grid') return placeGrid(part)
    const kept = part.isKeptWithNext ? keptHeight(parts, at, white) : 0
    if (!isEmpty && kept > room - filled && kept <= room) turn()
    return placeStretch(part)
  })
}

/** How many of the lines left go on a page where some of them fit. */
function linesKept(left: number, fitting: number, isFirst: boolean): number {
  if (left < 2) return fitting
  const withoutWidow = left - fitting === 1 ? fitting - 1 : fitting
  return isFirst && withoutWidow === 1 ? 0 : withoutWidow
}

/** The room of what is kept together from here on, with the beginning of what it is kept with. */
function keptHeight(parts: readonly Part[], from: number, whiteAbove: number): number {
  let [height, white] = [0, whiteAbove]
  for (const part of parts.slice(from)) {
    if (part.kind === 'grid') return height + white + part.head + (part.rows[0] ?? 0)
    const { spacing, lines, isKeptWithNext, below } = part
    const needed = isKeptWithNext || lines <= 3 ? lines : 2
    height += Math.max(white, spacing.before) + needed * spacing.line + (needed === lines ? below : 0)
    if (!isKeptWithNext) break
    white = spacing.after
  }
  return height
}
