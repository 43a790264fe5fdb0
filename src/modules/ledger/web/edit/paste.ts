import type { Language } from '#kernel/module/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { readAnswer } from '../../domain/index.ts'
import { type DraftRow, textOfAnswer } from './draft.ts'

/** Cells as a spreadsheet program puts them on the clipboard: tabs, line ends, quotes around what holds either. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]!
    if (isQuoted && sign === '"' && plain[at + 1] === '"') cell += plain[++at]
    else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\t' || sign === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  rows.at(-1)?.push(cell)
  return rows
}

/** Whether a text is more than one cell, so that it belongs into several. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.trim())
}

/**
 * Rows with pasted cells from one cell on, to the right and downwards; rows that are missing are added, cells beyond
 * the last column fall away. Choices are known by their words.
 */
export function pasteInto(
  fields: readonly Field[],
  rows: readonly DraftRow[],
  from: { row: number; column: number },
  cells: readonly (readonly string[])[],
  language: Language,
): DraftRow[] {
  const pasted = [...rows]
  for (const [down, line] of cells.entries()) {
    const at = from.row + down
    const row = pasted[at] ?? { id: `pasted-${crypto.randomUUID()}`, texts: {} }
    const texts = { ...row.texts }
    for (const [right, text] of line.entries()) {
      const field = fields[from.column + right]
      if (field) texts[field.key] = usual(field, text, language)
    }
    pasted[at] = { ...row, texts }
  }
  return pasted
}

/** The text in its usual form, or as it stands when it cannot be read. */
function usual(field: Field, text: string, language: Language): string {
  const reading = readAnswer(field, text)
  return 'answer' in reading ? textOfAnswer(field, reading.answer, language) : text.trim()
}
