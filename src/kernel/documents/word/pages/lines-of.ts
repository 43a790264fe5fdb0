import type { Widths } from '../../font/widths.ts'

/** Western words stand together, all other signs may begin a line. */
const pieces = /[!-~\u00a0-\u1fff]+| +|./gsu

/** How many lines a text takes in a line of so many ems. */
export function linesOf(text: string, lineEms: number, widths: Widths): number {
  let lines = 1
  let filled = 0
  for (const [piece] of text.matchAll(pieces)) {
    const width = Array.from(piece, widths).reduce((sum, each) => sum + each, 0)
    const mayHang = piece.startsWith(' ')
    if (filled > 0 && filled + width > lineEms && !mayHang) {
      lines += 1
      filled = 0
    }
    filled += width
    if (filled <= lineEms || mayHang) continue
    const broken = Math.ceil(filled / lineEms) - 1
    lines += broken
    filled -= broken * lineEms
  }
  return lines
}

export const emptyLines = (lines: number) => '\n'.repeat(lines - 1)
