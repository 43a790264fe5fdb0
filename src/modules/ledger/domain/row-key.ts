import type { Collection } from '../catalogue/field.ts'
import { isMissing } from './answer.ts'
import type { Answers } from './record.ts'

/** What makes a row this row within its system: the answers of the collection's key fields. */
export function rowKeyOf({ rowKey }: Collection, row: Answers): string {
  return rowKey
    .map((key) => {
      const answer = row[key]
      return isMissing(answer) ? `?${answer.missing}` : String(answer ?? '')
    })
    .join('\u001f')
}

/** The row's name for people: its key answers in words, joined by a slash. */
export function rowTitle<F extends { key: string }, A>(
  { rowKey, fields }: { rowKey: readonly string[]; fields: readonly F[] },
  row: Readonly<Record<string, A>>,
  write: (field: F, answer: A | undefined) => string,
): string {
  const parts = rowKey.map((key) => write(fields.find((field) => field.key === key)!, row[key]))
  return parts.filter((part) => part !== '').join(' / ')
}
