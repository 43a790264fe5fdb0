import type { Bilingual } from '#kernel/contract/index.ts'
import {
  type Answers,
  type Category,
  categoryByKey,
  collectionByKey,
  type Field,
  fieldByKey,
  rowKeyOf,
  rowTitle,
  type SystemRecord,
  showAnswer,
  writeAnswer,
} from '#modules/ledger/index.ts'
import type { Evidence, RowRef } from '../domain/index.ts'

/** Where a field stands, in the ledger's words: a single one, or a column of a collection. */
export function findField(
  key: string,
  row: RowRef | null,
): { field: Field | undefined; category: Category | undefined } {
  const collections = [...collectionByKey.values()]
  const holder = row
    ? collectionByKey.get(row.collection)
    : fieldByKey.has(key)
      ? undefined
      : collections.find((each) => each.key === key || each.fields.some((field) => field.key === key))
  const field = holder ? holder.fields.find((each) => each.key === key) : fieldByKey.get(key)
  return { field, category: categoryByKey.get(holder?.key ?? key) }
}

/** A field's name and the part of a system's sheet that it stands in; a collection without rows bears its own name. */
export function placeOf(key: string, row: RowRef | null) {
  const { field, category } = findField(key, row)
  return {
    fieldLabel: field?.label ?? collectionByKey.get(key)?.label ?? { ja: key, en: key },
    category: category?.label ?? { ja: '', en: '' },
    categoryKey: category?.key ?? '',
  }
}

/** A piece of evidence as a person reads it: the field, the row it stands in, the value. */
export function sayEvidence(
  evidence: Pick<Evidence, 'field' | 'row' | 'value' | 'expected'>,
  record: SystemRecord | undefined,
) {
  const { field } = findField(evidence.field, evidence.row)
  return {
    ...placeOf(evidence.field, evidence.row),
    rowTitle: titleOf(evidence.row, record),
    text: both((language) => {
      if (!field) return String(evidence.value ?? '')
      if (evidence.value !== null) return showAnswer(field, evidence.value, language)
      const expected = writeAnswer(field, evidence.expected ?? undefined, language)
      return language === 'ja' ? `${expected}: なし` : `${expected}: not there`
    }),
  }
}

function titleOf(row: RowRef | null, record: SystemRecord | undefined): Bilingual | null {
  const collection = row && collectionByKey.get(row.collection)
  if (!row || !collection) return null
  const answers: Answers =
    record?.rows[row.collection]?.find((each) => rowKeyOf(collection, each) === row.rowKey) ?? {}
  return both((language) =>
    rowTitle(collection, answers, (field, answer) => writeAnswer(field, answer, language)),
  )
}

function both(say: (language: 'ja' | 'en') => string): Bilingual {
  return { ja: say('ja'), en: say('en') }
}
