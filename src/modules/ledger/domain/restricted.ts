import type { Catalogue, Field } from '../catalogue/index.ts'
import type { Answers, SystemRecord } from './record.ts'

/** What a person outside the city's own staff may see of a system: everything but fields of class `restricted`. */
export function withoutRestricted(catalogue: Catalogue, record: SystemRecord): SystemRecord {
  return {
    systemId: record.systemId,
    answers: open([...catalogue.fieldByKey.values()], record.answers),
    rows: Object.fromEntries(
      catalogue.collections.flatMap(({ key, fields }) => {
        const rows = record.rows[key]
        return rows ? [[key, rows.map((row) => open(fields, row))]] : []
      }),
    ),
  }
}

function open(fields: readonly Field[], answers: Answers): Answers {
  const hidden = new Set(
    fields.filter(({ confidentiality }) => confidentiality === 'restricted').map(({ key }) => key),
  )
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.has(key)))
}
