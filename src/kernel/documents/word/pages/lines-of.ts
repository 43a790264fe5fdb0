import type { Widths } from '../../font/widths.ts'

/** Western words stand together, all other signs may begin a line. */
const pieces = /[!-~\u00a0-\u1fff]+| +|./gsu

/** How many lines a text takes in lines of so many ems. */
export const linesOf = (text: string, lineEms: number, widths: Widths): number =>
  text.split('\n').reduce((sum, line) => sum + linesOfOne(line, lineEms, widths), 0)

function linesOfOne(text: string, lineEms: number, widths: Widths): number {
  let lines = 1
  let filled = 0
  for (const [piece] of text.matchAll(pieces)) {
    const letters = Array.from(piece, widths)
    const width = letters.reduce((sum, each) => sum + each, 0)
    const mayHang = piece.startsWith(' ')
    if (filled > 0 && filled + width > lineEms && !mayHang) {
      lines += 1
      filled = 0
    }
    filled += width
    if (filled <= lineEms || mayHang) continue
    const broken = Math.min(letters.length, Math.ceil(filled / lineEms)) - 1
    lines += broken
    filled = Math.min(lineEms, filled - broken * lineEms)
  }
  return lines
}
