import type { Field } from '../catalogue/field.ts'
import type { Answer, Answers, Missing, SystemRecord, Value } from './record.ts'

/** Decimals carry at most four places, so that sums stay exact. */
export const DECIMAL_STEPS = 10_000

export function isMissing(answer: Answer | undefined): answer is Missing {
  return typeof answer === 'object' && !Array.isArray(answer)
}

/** The value of an answer; undefined for 未回答, 対象外 and 不明 alike. */
export function givenValue(answers: Answers, key: string): Value | undefined {
  const answer = answers[key]
  return answer === undefined || isMissing(answer) ? undefined : answer
}

export function textOf(answers: Answers, key: string): string | undefined {
  const value = givenValue(answers, key)
  return typeof value === 'string' ? value : undefined
}

export function numberOf(answers: Answers, key: string): number | undefined {
  const value = givenValue(answers, key)
  return typeof value === 'number' ? value : undefined
}

export function rowsOf(record: SystemRecord, collection: string): readonly Answers[] {
  return record.rows[collection] ?? []
}

/** Whether two answers say the same; 未回答 equals only 未回答. */
export function isSameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b) && a.missing === b.missing
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => each === b[at])
  return false
}

/** The amount of one cost line in whole yen: quantity × unit price, half rounded up. Undefined while either is open. */
export function costAmountYen(row: Answers): number | undefined {
  const quantity = numberOf(row, 'quantity')
  const unitPriceYen = numberOf(row, 'unitPriceYen')
  if (quantity === undefined || unitPriceYen === undefined) return undefined
  return Math.round((Math.round(quantity * DECIMAL_STEPS) * unitPriceYen) / DECIMAL_STEPS)
}

/** Fields whose answers are written as text by a person. */
export function isFreeText({ type }: Field): boolean {
  return type === 'text' || type === 'longText'
}

export function isReference({ type }: Field): boolean {
  return type === 'division' || type === 'vendor' || type === 'system' || type === 'contract'
}
