import type { OutputOf } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { type ledgerContract, rowTitle, showAnswer } from '#modules/ledger/contract.ts'
import type { screenWords } from '../../text/index.ts'
import type { TriedAnswer } from '../what-if-search.ts'

export type Category = OutputOf<typeof ledgerContract.describeCatalogue>['categories'][number]
export type Collection = Category['collections'][number]
export type Field = Category['fields'][number]
type Say = ReturnType<typeof screenWords.useWords>

/** An answer as a person reads it; null and undefined are 未回答, of a field that is not known the value itself. */
export function sayTried(
  field: Field | undefined,
  value: TriedAnswer | null | undefined,
  say: Say,
  language: Language,
): string {
  if (value === null || value === undefined) return say('reason.unanswered')
  return field ? showAnswer(field, value, language) : String(value)
}

/** What a row is called: its key answers that there are. */
export function sayRow(
  collection: Collection,
  row: Readonly<Record<string, TriedAnswer | null>>,
  language: Language,
): string {
  return rowTitle(collection, row, (field, answer) => showAnswer(field, answer ?? undefined, language))
}

/** Key answers by which the operation knows a row. */
export function keyOf(
  { rowKey }: Collection,
  row: Readonly<Record<string, TriedAnswer>>,
): Record<string, TriedAnswer> {
  return Object.fromEntries(rowKey.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])))
}
