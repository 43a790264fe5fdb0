import type { Bilingual, OutputOf } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import type { ledgerContract } from '#modules/ledger/contract.ts'
import type { SetAnswer } from './what-if-search.ts'

type Field = OutputOf<typeof ledgerContract.describeCatalogue>['categories'][number]['fields'][number]

export type ListedSystem = OutputOf<typeof ledgerContract.listSystems>['systems'][number]

/** A single field of the ledger's catalogue, with its category's name. */
export type TriedField = Field & { category: Bilingual }

const yesNo = { ja: ['はい', 'いいえ'], en: ['Yes', 'No'] } as const

export function sayValue(field: TriedField, value: SetAnswer[2], language: Language): string {
  if (value === null) return language === 'ja' ? '未回答' : 'unanswered'
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  const labels = [value]
    .flat()
    .map((each) => field.choices?.find(({ key }) => key === each)?.label[language] ?? each)
  return `${labels.join('、')}${typeof value === 'number' && field.unit ? field.unit[language] : ''}`
}

export function isNumeric({ type }: TriedField): boolean {
  return type === 'integer' || type === 'decimal' || type === 'yen' || type === 'fiscalYear'
}

/** What a person chose or typed, as the ledger takes it. */
export function toValue(field: TriedField, typed: string): SetAnswer[2] {
  if (typed === '') return null
  if (field.type === 'boolean') return typed === 'true'
  if (field.type === 'choices') return [typed]
  return isNumeric(field) ? Number(typed) : typed
}

/** Choices that a list can offer; null where something is typed. */
export function choicesOf(field: TriedField, language: Language): { value: string; label: string }[] | null {
  if (field.type === 'boolean')
    return yesNo[language].map((label, at) => ({ value: String(at === 0), label }))
  return field.choices?.map(({ key, label }) => ({ value: key, label: label[language] })) ?? null
}
