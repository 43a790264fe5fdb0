import type { Field } from '../catalogue/index.ts'
import type { Answer, Answers } from '../domain/record.ts'

/** Reference fields whose answers stand in a foreign-key column: `owningDivision` → `owning_division_id`. */
export function referenceColumn({ key, type }: Field): string | null {
  const isReference = type === 'division' || type === 'vendor' || type === 'system'
  return isReference ? `${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id` : null
}

interface Place {
  key: string
  type: Field['type']
  column: string | null
}

const referring = new WeakMap<readonly Field[], readonly (Place & { column: string })[]>()

/** Those of the fields whose answers stand in columns: worked out once for each list of the catalogue's. */
function referencesOf(fields: readonly Field[]): readonly (Place & { column: string })[] {
  const known =
    referring.get(fields) ??
    fields.flatMap((field) => {
      const column = referenceColumn(field)
      return column ? [{ key: field.key, type: field.type, column }] : []
    })
  referring.set(fields, known)
  return known
}

const places = new WeakMap<readonly Field[], readonly Place[]>()

/** Where the answers to fields stand, in the order of the fields: worked out once for each list of the catalogue's. */
function placesOf(fields: readonly Field[]): readonly Place[] {
  const known =
    places.get(fields) ??
    fields.map((field) => ({ key: field.key, type: field.type, column: referenceColumn(field) }))
  places.set(fields, known)
  return known
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
  for (const { key, type, column } of placesOf(fields)) {
    const id = column ? stored.references[column] : null
    const answer = id ? names.nameOf(type, id) : stored.answers[key]
    if (answer !== undefined) answers[key] = answer
  }
  return answers
}

/** The same in no certain order, for whoever only counts: where no field refers to anything, nothing is copied. */
export function fromStoredUnordered(
  fields: readonly Field[],
  { answers, references }: Stored,
  names: NameIndex,
): Answers {
  const columns = referencesOf(fields)
  if (columns.length === 0) return answers
  const whole: Record<string, Answer> = { ...answers }
  for (const { key, type, column } of columns) {
    const id = references[column]
    const name = id ? names.nameOf(type, id) : undefined
    if (name !== undefined) whole[key] = name
  }
  return whole
}
