import type { Language } from '#kernel/module/index.ts'
import { formatDate } from '#kernel/time/era.ts'
import type { Field } from '../catalogue/field.ts'
import { isMissing } from './answer.ts'
import type { Answer } from './record.ts'

/** What of a field decides how its answers read. */
type Worded = Pick<Field, 'unit' | 'choices'> & { type: string }

const missingWords = {
  ja: { notApplicable: '対象外', unknown: '不明' },
  en: { notApplicable: 'Not applicable', unknown: 'Unknown' },
} as const

const yesNoWords = { ja: ['はい', 'いいえ'], en: ['Yes', 'No'] } as const

/** An answer as a person reads it; `readAnswer` reads it back as the same answer. Empty for 未回答. */
export function writeAnswer(field: Worded, answer: Answer | undefined, language: Language): string {
  if (answer === undefined) return ''
  if (isMissing(answer)) return missingWords[language][answer.missing]
  if (typeof answer === 'boolean') return yesNoWords[language][answer ? 0 : 1]
  if (typeof answer === 'number') return field.type === 'fiscalYear' ? String(answer) : grouped(answer)
  if (typeof answer !== 'string') return answer.map((key) => choiceLabel(field, key, language)).join('、')
  return field.type === 'choice' ? choiceLabel(field, answer, language) : answer
}

/** As `writeAnswer`, with units; days stand as 2026-11-24, as everywhere on screens. */
export function showAnswer(field: Worded, answer: Answer | undefined, language: Language): string {
  const text = writeAnswer(field, answer, language)
  if (typeof answer !== 'number' || !field.unit) return text
  return language === 'ja' ? `${text}${field.unit.ja}` : `${text} ${field.unit.en}`
}

/** As `showAnswer`, with dates in the office's long form (令和6年4月1日). */
export function sayAnswer(field: Worded, answer: Answer | undefined, language: Language): string {
  return field.type === 'date' && typeof answer === 'string'
    ? formatDate(Temporal.PlainDate.from(answer), language)
    : showAnswer(field, answer, language)
}

export function choiceLabel({ choices = [] }: Worded, key: string, language: Language): string {
  return choices.find((choice) => choice.key === key)?.label[language] ?? key
}

function grouped(value: number): string {
  return value.toLocaleString('ja-JP', { maximumFractionDigits: 4 })
}
