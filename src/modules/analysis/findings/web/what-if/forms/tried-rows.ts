import type { RowWish, TriedAnswer } from '../what-if-search.ts'
import { type Collection, keyOf } from './field.ts'

type Answers = Readonly<Record<string, TriedAnswer>>

/** A row as it would be, and the wish that made it so. */
export interface TriedRow {
  /** As the ledger has it; null for a row that is added. */
  before: Answers | null
  /** As it is tried; null for a row that is removed. */
  after: Answers | null
  /** Place of its wish among all wishes for rows; null while it is as the ledger has it. */
  wishAt: number | null
}

/** Rows of one collection of a system, those of the ledger first, each with at most one wish. */
export function triedRows(
  systemId: string,
  collection: Collection,
  rows: readonly Answers[],
  wishes: readonly RowWish[],
): TriedRow[] {
  const own = wishes
    .map((wish, at) => ({ wish, at }))
    .filter(({ wish: [system, key] }) => system === systemId && key === collection.key)
  const nameOf = (row: Answers) => JSON.stringify(keyOf(collection, row))
  const known = rows.map((before): TriedRow => {
    const found = own.findLast(({ wish: [, , key] }) => key !== null && nameOf(key) === nameOf(before))
    if (!found) return { before, after: before, wishAt: null }
    const [, , , changed] = found.wish
    return { before, after: changed && merge(before, changed), wishAt: found.at }
  })
  const added = own.flatMap(({ wish: [, , key, changed], at }): TriedRow[] =>
    key === null && changed ? [{ before: null, after: merge({}, changed), wishAt: at }] : [],
  )
  return [...known, ...added]
}

/**
 * The wish that turns a row into what is asked, or null when that is what the ledger has already. `answers` null removes
 * the row; `before` null adds one.
 */
export function wishFor(
  systemId: string,
  collection: Collection,
  before: Answers | null,
  answers: Answers | null,
): RowWish | null {
  if (!before) return answers && [systemId, collection.key, null, answers]
  if (!answers) return [systemId, collection.key, keyOf(collection, before), null]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(answers)])]
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(answers[key]))
  if (changed.length === 0) return null
  const changes = Object.fromEntries(changed.map((key) => [key, answers[key] ?? null]))
  return [systemId, collection.key, keyOf(collection, before), changes]
}

function merge(before: Answers, changes: Readonly<Record<string, TriedAnswer | null>>): Answers {
  const entries = Object.entries({ ...before, ...changes })
  return Object.fromEntries(entries.filter((entry): entry is [string, TriedAnswer] => entry[1] !== null))
}
