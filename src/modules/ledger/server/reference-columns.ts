import type { Field } from '../catalogue/index.ts'
import type { Answer, Answers } from '../domain/record.ts'

const columns = new WeakMap<Field, string | null>()

/** Reference fields whose answers stand in a foreign-key column: `owningDivision` → `owning_division_id`. */
export function referenceColumn(field: Field): string | null {
  const known = columns.get(field)
  if (known !== undefined) return known
  const { key, type } = field
  const isReference = type === 'division' || type === 'vendor' || type === 'system'
  const column = isReference ? `${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id` : null
  columns.set(field, column)
  return column
}

/** Both directions between the names that people write and the ids that the tables hold. */
export interface NameIndex {
  idOf(type: Field['type'], name: string): string | undefined
  nameOf(type: Field['type'], id: string): string | undefined
}

export interface Stored {
  answers: Answers
  /** Column → id, for every reference column of the table. */
  references: Readonly<Record<string, string | null>>
}

/** Splits answers into what stands in jsonb and what stands in foreign-key columns. */
export function toStored(fields: readonly Field[], answers: Answers, names: NameIndex): Stored {
  const kept: Record<string, Answer> = { ...answers }
  const references: Record<string, string | null> = {}
  for (const field of fields) {
    const column = referenceColumn(field)
    if (!column) continue
    const answer = answers[field.key]
    references[column] = null
    if (typeof answer !== 'string') continue
    const id = names.idOf(field.type, answer)
    if (id === undefined) throw new RangeError(`${field.key} names ${answer}, which is not there`)
    references[column] = id
    delete kept[field.key]
  }
  return { answers: kept, references }
}

/** The inverse of `toStored`; keys come in the catalogue's order. */
export function fromStored(fields: readonly Field[], stored: Stored, names: NameIndex): Answers {
  const answers: Record<string, Answer> = {}
  for (const field of fields) {
    const column = referenceColumn(field)
    const id = column ? stored.references[column] : null
    const answer = id ? names.nameOf(field.type, id) : stored.answers[field.key]
    if (answer !== undefined) answers[field.key] = answer
  }
  return answers
}
