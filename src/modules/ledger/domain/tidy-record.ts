import type { Catalogue, Field } from '../catalogue/index.ts'
import type { Answer, Answers, SystemRecord } from './record.ts'
import { tidyText } from './tidy-text.ts'

/**
 * A record in its stored form: tidy texts, choices in the catalogue's order, empty texts and lists as 未回答, and
 * no row without any answer. What cannot be tidied stays, for `checkRecord` to name.
 */
export function tidyRecord(catalogue: Catalogue, record: SystemRecord): SystemRecord {
  const rows = Object.entries(record.rows).map(([key, list]) => {
    const fields = new Map(catalogue.collectionByKey.get(key)?.fields.map((field) => [field.key, field]))
    return [
      key,
      list.map((row) => tidyAnswers(fields, row)).filter((row) => Object.keys(row).length > 0),
    ] as const
  })
  return {
    systemId: record.systemId,
    answers: tidyAnswers(catalogue.fieldByKey, record.answers),
    rows: Object.fromEntries(rows.filter(([, list]) => list.length > 0)),
  }
}

function tidyAnswers(fields: ReadonlyMap<string, Field>, answers: Answers): Answers {
  const entries = Object.entries(answers).flatMap(([key, answer]) => {
    const tidy = tidyAnswer(fields.get(key), answer)
    return tidy === undefined ? [] : [[key, tidy] as const]
  })
  return Object.fromEntries(entries)
}

function tidyAnswer(field: Field | undefined, answer: Answer): Answer | undefined {
  if (typeof answer === 'string') return tidyText(answer) || undefined
  if (!Array.isArray(answer)) return answer
  const known = (field?.choices ?? []).map(({ key }) => key)
  const ordered = [...answer].sort((a, b) => known.indexOf(a) - known.indexOf(b))
  return ordered.length > 0 ? ordered : undefined
}
