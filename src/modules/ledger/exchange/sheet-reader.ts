import { type Cell, cellName, type Sheet } from '#kernel/sheets/index.ts'
import type { Field } from '../catalogue/index.ts'
import { readAnswer } from '../domain/index.ts'
import { textOfCell } from './cell-text.ts'
import type { Draft, DraftAnswer, DraftProblem, DraftRow, Place } from './draft.ts'

/** A field and the column in which its answers stand. */
export interface FieldColumn {
  field: Field
  column: number
}

/** One sheet of one file, read cell by cell into a draft. */
export class SheetReader {
  readonly sheet: Sheet
  readonly draft: Draft
  readonly #file: string
  readonly #flaws: ReadonlyMap<string, Sheet['flaws'][number]>

  constructor(file: string, sheet: Sheet, draft: Draft) {
    this.sheet = sheet
    this.draft = draft
    this.#file = file
    this.#flaws = new Map(sheet.flaws.map((flaw) => [flaw.cell, flaw]))
  }

  cell(row: number, column: number): Cell {
    return this.sheet.rows[row]?.[column] ?? null
  }

  text(row: number, column: number): string {
    return textOfCell(this.cell(row, column), null).trim()
  }

  isBlank(row: number, fromColumn = 0): boolean {
    return (this.sheet.rows[row] ?? [])
      .slice(fromColumn)
      .every((cell) => textOfCell(cell, null).trim() === '')
  }

  place(row: number, column: number): Place {
    return { file: this.#file, sheet: this.sheet.name, cell: cellName(row, column) }
  }

  /** Understands one cell. When it cannot be understood the draft has the problem, and the answer says so. */
  answer(row: number, column: number, field: Field, collection: string | null): DraftAnswer {
    const place = this.place(row, column)
    const written = textOfCell(this.cell(row, column), field)
    const flaw = this.#flaws.get(place.cell)
    if (flaw) {
      const code = flaw.kind === 'errorValue' ? 'ledger.cellHoldsError' : 'ledger.formulaWithoutValue'
      this.refuse(place, field, collection, flaw.text, code)
      return { answer: undefined, written: flaw.text, place, isUnreadable: true }
    }
    const reading = readAnswer(field, written)
    if ('code' in reading) {
      this.refuse(place, field, collection, written, reading.code, reading.details)
      return { answer: undefined, written, place, isUnreadable: true }
    }
    return { answer: reading.answer, written, place }
  }

  /** One row of a table; null when it is blank. */
  row(row: number, columns: readonly FieldColumn[], collection: string | null): DraftRow | null {
    if (columns.every(({ column }) => this.text(row, column) === '' && !this.#isFlawed(row, column)))
      return null
    const answers = new Map<string, DraftAnswer>()
    for (const { field, column } of columns) {
      answers.set(field.key, this.answer(row, column, field, collection))
    }
    return { place: this.place(row, columns[0]?.column ?? 0), answers }
  }

  refuse(
    place: Place,
    field: Field | null,
    collection: string | null,
    written: string,
    code: string,
    details: DraftProblem['details'] = {},
  ) {
    const about = field && { key: field.key, collection }
    this.draft.problems.push({ place, field: about, written, code, details })
  }

  ignore(place: Place, code: string) {
    this.draft.ignored.push({ place, code })
  }

  #isFlawed(row: number, column: number) {
    return this.#flaws.has(cellName(row, column))
  }
}
