import type { Problem } from '#kernel/contract/index.ts'
import type { Field } from '../catalogue/field.ts'
import { DECIMAL_STEPS, isMissing } from './answer.ts'
import { holdsIndividualNumber } from './individual-number.ts'
import type { Answer, Value } from './record.ts'

/** The rule that an answer breaks, without its place. */
export type Breach = Omit<Problem, 'path'>

/** Checks one typed answer against its field: type, range, length, choices, and that no individual number is written. */
export function checkAnswer(field: Field, answer: Answer | undefined): Breach | null {
  if (answer === undefined || isMissing(answer)) {
    if (!field.isRequired) return null
    return { code: 'ledger.required', details: { label: field.label.ja, labelEn: field.label.en } }
  }
  if (texts(answer).some(holdsIndividualNumber)) return { code: 'ledger.individualNumber' }
  switch (field.type) {
    case 'integer':
    case 'yen':
    case 'fiscalYear':
      return Number.isSafeInteger(answer)
        ? checkRange(field, Number(answer))
        : breach('ledger.notWhole', answer)
    case 'decimal':
      return checkDecimal(field, answer)
    case 'boolean':
      return typeof answer === 'boolean' ? null : breach('ledger.notYesNo', answer)
    case 'date':
      return isDay(answer) ? null : breach('ledger.notADate', answer)
    case 'choice':
      return isChoice(field, answer) ? null : breach('ledger.unknownChoice', answer)
    case 'choices':
      return checkChoices(field, answer)
    default:
      return checkText(field, answer)
  }
}

function checkDecimal(field: Field, answer: Value): Breach | null {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return breach('ledger.notANumber', answer)
  const scaled = answer * DECIMAL_STEPS
  if (Math.abs(scaled - Math.round(scaled)) > 1e-4) return breach('ledger.tooPrecise', answer)
  return checkRange(field, answer)
}

function checkRange({ minimum, maximum }: Field, answer: number): Breach | null {
  if (minimum !== undefined && answer < minimum)
    return { code: 'ledger.tooSmall', details: { value: answer, minimum } }
  if (maximum !== undefined && answer > maximum)
    return { code: 'ledger.tooGreat', details: { value: answer, maximum } }
  return null
}

function checkChoices(field: Field, answer: Value): Breach | null {
  if (!Array.isArray(answer)) return breach('ledger.unknownChoice', answer)
  const wrong = answer.find((each) => !isChoice(field, each))
  if (wrong !== undefined) return breach('ledger.unknownChoice', wrong)
  return new Set(answer).size === answer.length ? null : breach('ledger.repeatedChoice', answer)
}

function checkText({ maximumLength }: Field, answer: Value): Breach | null {
  if (typeof answer !== 'string') return breach('ledger.notText', answer)
  if (maximumLength !== undefined && [...answer].length > maximumLength)
    return { code: 'ledger.tooLong', details: { length: [...answer].length, maximum: maximumLength } }
  return null
}

function isChoice({ choices = [] }: Field, answer: unknown): boolean {
  return choices.some(({ key }) => key === answer)
}

function isDay(answer: Value): boolean {
  if (typeof answer !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(answer)) return false
  try {
    return Temporal.PlainDate.from(answer, { overflow: 'reject' }).toString() === answer
  } catch {
    return false
  }
}

function texts(answer: Value): readonly string[] {
  return typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [String(answer)]
}

function breach(code: string, value: unknown): Breach {
  return { code, details: { value: Array.isArray(value) ? value.join('、') : String(value) } }
}
