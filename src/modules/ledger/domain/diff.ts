import type { Catalogue, Collection, Field } from '../catalogue/index.ts'
import { isSameAnswer } from './answer.ts'
import type { Answer, Answers, SystemRecord } from './record.ts'
import { rowKeyOf } from './row-key.ts'

export type ChangeKind = 'added' | 'changed' | 'removed'

/** One field that differs. `kind` tells whether it gained an answer, got another, or lost it. */
export interface FieldChange {
  category: string
  field: string
  kind: ChangeKind
  /** Collection and key answers of the row; absent for a single field. */
  row?: { collection: string; rowKey: string; answers: Answers; kind: ChangeKind }
  before?: Answer
  after?: Answer
}

/**
 * Every field that differs between two states of a system, in the catalogue's order; null stands for "not there".
 * Rows are the same row when their key answers are; a row whose key changed is one removed and one added.
 * The order of rows is no difference.
 */
export function diffRecords(
  { categories }: Catalogue,
  before: SystemRecord | null,
  after: SystemRecord | null,
): FieldChange[] {
  return categories.flatMap(({ key: category, fields, collections }) => [
    ...diffAnswers(category, fields, before?.answers ?? {}, after?.answers ?? {}),
    ...collections.flatMap((collection) =>
      diffRows(category, collection, before?.rows[collection.key] ?? [], after?.rows[collection.key] ?? []),
    ),
  ])
}

function diffRows(
  category: string,
  collection: Collection,
  before: readonly Answers[],
  after: readonly Answers[],
): FieldChange[] {
  const old = new Map(before.map((row) => [rowKeyOf(collection, row), row]))
  const now = new Map(after.map((row) => [rowKeyOf(collection, row), row]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((rowKey) => {
    const [was, is] = [old.get(rowKey), now.get(rowKey)]
    const kind = !was ? 'added' : !is ? 'removed' : 'changed'
    const row = { collection: collection.key, rowKey, answers: is ?? was ?? {}, kind } as const
    return diffAnswers(category, collection.fields, was ?? {}, is ?? {}).map((change) => ({ ...change, row }))
  })
}

function diffAnswers(
  category: string,
  fields: readonly Field[],
  before: Answers,
  after: Answers,
): FieldChange[] {
  return fields.flatMap(({ key: field }) => {
    const [was, is] = [before[field], after[field]]
    if (isSameAnswer(was, is)) return []
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    return [
      {
        category,
        field,
        kind,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      } satisfies FieldChange,
    ]
  })
}
