import type { Language } from '#kernel/module/index.ts'
import { formatDate } from '#kernel/time/era.ts'
import type { Field } from '../catalogue/field.ts'
import { isMissing } from './answer.ts'
import type { Answer } from './record.ts'

const missingWords = {
  ja: { notApplicable: '対象外', unknown: '不明' },
  en: { notApplicable: 'Not applicable', unknown: 'Unknown' },
} as const

const yesNoWords = { ja: ['はい', 'いいえ'], en: ['Yes', 'No'] } as const

/** An answer as a person reads it; `readAnswer` reads it back as the same answer. Empty for 未回答. */
export function writeAnswer(field: Field, answer: Answer | undefined, language: Language): string {
  if (answer === undefined) return ''
  if (isMissing(answer)) return missingWords[language][answer.missing]
  if (typeof answer === 'boolean') return yesNoWords[language][answer ? 0 : 1]
  if (typeof answer === 'number') return field.type === 'fiscalYear' ? String(answer) : grouped(answer)
  if (typeof answer !== 'string') return answer.map((key) => choiceLabel(field, key, language)).join('、')
  return field.type === 'choice' ? choiceLabel(field, answer, language) : answer
}

/** As `writeAnswer`, with dates in the office's long form (令和6年4月1日) and units. */
export function sayAnswer(field: Field, answer: Answer | undefined, language: Language): string {
  const text = writeAnswer(field, answer, language)
  if (field.type === 'date' && typeof answer === 'string')
    return formatDate(Temporal.PlainDate.from(answer), language)
  if (typeof answer !== 'number' || !field.unit) return text
  return language === 'ja' ? `${text}${field.unit.ja}` : `${text} ${field.unit.en}`
}

export function choiceLabel({ choices = [] }: Field, key: string, language: Language): string {
  return choices.find((choice) => choice.key === key)?.label[language] ?? key
}

function grouped(value: number): string {
  return value.toLocaleString('ja-JP', { maximumFractionDigits: 4 })
}
