import type { OutputOf } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import type { ledgerContract } from '#modules/ledger/contract.ts'
import type { TriedAnswer } from '../what-if-search.ts'

export type Category = OutputOf<typeof ledgerContract.describeCatalogue>['categories'][number]
export type Collection = Category['collections'][number]
export type Field = Category['fields'][number]

export const yesNo = { ja: ['はい', 'いいえ'], en: ['Yes', 'No'] } as const
const missing = {
  unanswered: { ja: '未回答', en: 'unanswered' },
  notApplicable: { ja: '対象外', en: 'not applicable' },
  unknown: { ja: '不明', en: 'unknown' },
} as const

/** An answer as a person reads it; null and undefined are 未回答. */
export function sayAnswer(
  field: Field | undefined,
  value: TriedAnswer | null | undefined,
  language: Language,
): string {
  if (value === null || value === undefined) return missing.unanswered[language]
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  if (typeof value === 'object' && 'missing' in value) return missing[value.missing][language]
  const said = [value].flat().map((each) => sayOne(field, each, language))
  return said.join(language === 'ja' ? '、' : ', ')
}

function sayOne(field: Field | undefined, value: string | number, language: Language): string {
  if (typeof value === 'number') {
    const number = field?.type === 'fiscalYear' ? String(value) : value.toLocaleString('ja-JP')
    return `${number}${field?.unit ? (language === 'ja' ? '' : ' ') + field.unit[language] : ''}`
  }
  return field?.choices?.find(({ key }) => key === value)?.label[language] ?? value
}

/** What a row is called: its key answers that there are. */
export function sayRow(
  { rowKey, fields }: Collection,
  row: Readonly<Record<string, TriedAnswer | null>>,
  language: Language,
): string {
  const parts = rowKey.flatMap((key) => {
    const value = row[key]
    return value === undefined || value === null
      ? []
      : [
          sayAnswer(
            fields.find((field) => field.key === key),
            value,
            language,
          ),
        ]
  })
  return parts.join(' / ')
}

/** Key answers by which the operation knows a row. */
export function keyOf(
  { rowKey }: Collection,
  row: Readonly<Record<string, TriedAnswer>>,
): Record<string, TriedAnswer> {
  return Object.fromEntries(rowKey.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])))
}
