import { foldToCp932 } from '#kernel/sheets/index.ts'
import type { Catalogue, Collection } from '../catalogue/index.ts'
import { type Answer, type Answers, rowKeyOf, rowsOf, type SystemRecord } from '../domain/index.ts'
import type { DraftAnswer, DraftCollection, DraftSystem } from './draft.ts'

/**
 * The whole wanted state of a system: what the files say, and for everything they do not speak of, what the
 * ledger says. Rows of a collection that the files hold replace the ledger's; fields without a column are
 * carried over from the row with the same key.
 */
export function mergeDraft(
  catalogue: Catalogue,
  before: SystemRecord | null,
  draft: DraftSystem,
): SystemRecord {
  const answers = withAnswers(before?.answers ?? {}, draft.answers)
  const rows = new Map<string, readonly Answers[]>(Object.entries(before?.rows ?? {}))
  for (const [key, collection] of draft.collections) {
    const about = catalogue.collectionByKey.get(key)
    if (about) rows.set(key, mergeRows(about, before ? rowsOf(before, key) : [], collection))
  }
  return { systemId: before?.systemId ?? '', answers, rows: Object.fromEntries(rows) }
}

function mergeRows(collection: Collection, before: readonly Answers[], draft: DraftCollection): Answers[] {
  const isWhole = collection.fields.every(({ key }) => draft.covered.has(key))
  const known = new Map(isWhole ? [] : before.map((row) => [rowKeyOf(collection, row), row]))
  return draft.rows.map(({ answers }) => {
    const row = withAnswers({}, answers)
    const carried = known.get(rowKeyOf(collection, row))
    return carried ? withAnswers(carried, answers) : row
  })
}

function withAnswers(before: Answers, draft: ReadonlyMap<string, DraftAnswer>): Answers {
  const answers: Record<string, Answer> = { ...before }
  for (const [key, { answer, isUnreadable }] of draft) {
    if (isUnreadable) continue
    if (answer === undefined) delete answers[key]
    else answers[key] = answer
  }
  return answers
}

/**
 * Gives texts that went through CP932 their own signs back where the ledger has such a text: 〜 comes back as ～
 * and is no change.
 */
export function restoreTwins(record: SystemRecord, known: Iterable<string>): SystemRecord {
  const original = untwin(known)
  const restore = (answer: Answer) => (typeof answer === 'string' ? original(answer) : answer)
  const restoreAll = (answers: Answers) =>
    Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, restore(answer)]))
  return {
    systemId: record.systemId,
    answers: restoreAll(record.answers),
    rows: Object.fromEntries(Object.entries(record.rows).map(([key, rows]) => [key, rows.map(restoreAll)])),
  }
}

/** Finds the known text that CP932 turned into another; a text that nobody knows stays itself. */
export function untwin(known: Iterable<string>): (text: string) => string {
  const originals = new Map<string, string>()
  for (const text of known) originals.set(foldToCp932(text), text)
  return (text) => originals.get(text) ?? text
}

/** Every text of a record. */
export function* textsOf(record: SystemRecord): Iterable<string> {
  for (const answers of [record.answers, ...Object.values(record.rows).flat()]) {
    for (const answer of Object.values(answers)) if (typeof answer === 'string') yield answer
  }
}
