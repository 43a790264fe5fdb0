import type { Language } from '#kernel/module/index.ts'
import type { Cell, LaidCell } from '#kernel/sheets/index.ts'
import { dateOfSerial } from '#kernel/time/index.ts'
import type { Field } from '../catalogue/index.ts'
import { type Answer, choiceLabel, isMissing, writeAnswer } from '../domain/index.ts'

/** Words between several choices; it stands in no label. */
const separator = '、'

/**
 * What a cell says, as the text that `readAnswer` takes. A number in a date field is a spreadsheet's serial
 * number; other numbers lose the noise of binary fractions beyond the fifteenth digit.
 */
export function textOfCell(cell: Cell | undefined, field: Field | null): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  if (typeof cell === 'string') return field?.type === 'date' ? cell.replace(/T[\d:]+$/, '') : cell
  if (field?.type === 'date') return dateOfSerial(cell)?.toString() ?? String(cell)
  return plainNumber(cell)
}

/** An answer as CSV text: numbers without separators, dates as ISO text, choices by label. */
export function csvText(field: Field, answer: Answer | undefined, language: Language): string | null {
  if (answer === undefined) return null
  if (typeof answer === 'number') return plainNumber(answer)
  if (field.type === 'choices' && Array.isArray(answer)) {
    return answer.map((key) => choiceLabel(field, key, language)).join(separator)
  }
  return writeAnswer(field, answer, language)
}

/** An answer as a cell of a workbook: numbers and dates as such, so that the program can add and sort them. */
export function laidAnswer(field: Field, answer: Answer | undefined, language: Language): LaidCell {
  const style = field.isRequired ? 'required' : 'input'
  if (answer === undefined) return { value: null, style }
  if (typeof answer === 'number') return { value: answer, style: field.type === 'yen' ? 'yen' : style }
  if (field.type === 'date' && typeof answer === 'string' && !isMissing(answer)) {
    return { value: { date: answer }, style }
  }
  return { value: csvText(field, answer, language), style }
}

const plainDigits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 15 })

function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : plainDigits.format(Number(value.toPrecision(15)))
}
