import type { Catalogue, Field } from '../catalogue/index.ts'
import { type Answers, type KnownNames, type SystemRecord, textOf } from '../domain/index.ts'

/** Divisions and vendors that records name and the directory does not know, each once, in order of appearance. */
export interface NewNames {
  divisions: readonly string[]
  vendors: readonly string[]
}

export const noNewNames: NewNames = { divisions: [], vendors: [] }

export function newNamesOf(
  catalogue: Catalogue,
  records: readonly SystemRecord[],
  known: KnownNames,
): NewNames {
  const divisions = new Set<string>()
  const vendors = new Set<string>()
  const collect = (fields: Iterable<Field>, answers: Answers) => {
    for (const { key, type } of fields) {
      const name = textOf(answers, key)
      if (name === undefined) continue
      if (type === 'division' && !known.divisions.has(name)) divisions.add(name)
      if (type === 'vendor' && !known.vendors.has(name)) vendors.add(name)
    }
  }
  for (const record of records) {
    collect(catalogue.fieldByKey.values(), record.answers)
    for (const { key, fields } of catalogue.collections) {
      for (const row of record.rows[key] ?? []) collect(fields, row)
    }
  }
  return { divisions: [...divisions], vendors: [...vendors] }
}
