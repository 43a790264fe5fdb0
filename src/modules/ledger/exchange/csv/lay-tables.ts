import type { Language } from '#kernel/module/index.ts'
import type { Cell } from '#kernel/sheets/index.ts'
import type { Catalogue, Collection } from '../../catalogue/index.ts'
import { rowsOf, type SystemRecord, textOf } from '../../domain/index.ts'
import { csvText } from '../cell-text.ts'
import { csvHead, systemHead, systemIdHead } from '../heads.ts'

export interface Table {
  /** File name without its ending: `systems`, `costs`, … */
  name: string
  rows: Cell[][]
}

/** One table with a row a system, and one for each collection with a row a row. */
export function layTables(
  catalogue: Catalogue,
  records: readonly SystemRecord[],
  language: Language,
): Table[] {
  return [
    laySystems(catalogue, records, language),
    ...catalogue.collections.map((collection) => layCollection(collection, records, language)),
  ]
}

function laySystems(catalogue: Catalogue, records: readonly SystemRecord[], language: Language): Table {
  const fields = [...catalogue.fieldByKey.values()]
  const heads = fields.map((field) =>
    csvHead(field, fields, language, catalogue.categoryByKey.get(field.key)),
  )
  return {
    name: systemsTable,
    rows: [
      [systemIdHead[language], ...heads],
      ...records.map(({ systemId, answers }) => [
        systemId || null,
        ...fields.map((field) => csvText(field, answers[field.key], language)),
      ]),
    ],
  }
}

function layCollection(collection: Collection, records: readonly SystemRecord[], language: Language): Table {
  const { key, fields } = collection
  return {
    name: key,
    rows: [
      [systemHead[language], ...fields.map((field) => csvHead(field, fields, language))],
      ...records.flatMap((record) =>
        rowsOf(record, key).map((row) => [
          textOf(record.answers, 'name') ?? null,
          ...fields.map((field) => csvText(field, row[field.key], language)),
        ]),
      ),
    ],
  }
}

export const systemsTable = 'systems'
