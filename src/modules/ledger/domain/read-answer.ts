import { readDate, readYear } from '#kernel/time/read-date.ts'
import type { Field } from '../catalogue/field.ts'
import { readChoice, readChoices } from './read-choice.ts'
import type { Reading } from './reading.ts'
import type { Answer, Missing } from './record.ts'
import { tidyText } from './tidy-text.ts'

const missingWords: Readonly<Record<string, Missing['missing'] | 'unanswered'>> = {
  対象外: 'notApplicable',
  該当なし: 'notApplicable',
  'not applicable': 'notApplicable',
  'n/a': 'notApplicable',
  不明: 'unknown',
  unknown: 'unknown',
  未回答: 'unanswered',
  unanswered: 'unanswered',
}

const yesWords = ['はい', '有', 'あり', '有り', '○', '〇', '◯', '1', 'true', 'yes', 'y', '済']
const noWords = ['いいえ', '無', 'なし', '無し', '×', '✕', '0', 'false', 'no', 'n', '未']

/**
 * Reads one answer from text as people write it in forms, sheets and CSV: full-width digits, separators and
 * units, eras (令和6年4月1日, 平成26年度), yes/no words, choices by label in either language or by key.
 * 対象外 and 不明 are answers of their own; an empty text and 未回答 are no answer.
 */
export function readAnswer(field: Field, text: string): Reading {
  const tidy = tidyText(text)
  if (tidy === '') return { answer: undefined }
  const missing = missingWords[tidy.normalize('NFKC').toLowerCase()]
  if (missing) return { answer: missing === 'unanswered' ? undefined : { missing } }
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'yen':
      return readNumber(field, tidy)
    case 'fiscalYear':
      return understood(readYear(tidy), 'ledger.notAYear', tidy)
    case 'date':
      return understood(readDate(tidy)?.toString() ?? null, 'ledger.notADate', tidy)
    case 'boolean':
      return readYesNo(tidy)
    case 'choice':
      return understood(readChoice(field.choices ?? [], tidy), 'ledger.unknownChoice', tidy)
    case 'choices':
      return readChoices(field.choices ?? [], tidy)
    default:
      return { answer: tidy }
  }
}

function readNumber({ unit, type }: Field, text: string): Reading {
  let plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[¥\\]/, '')
  for (const suffix of [unit?.ja, unit?.en, type === 'yen' ? '円' : undefined]) {
    const ending = suffix?.normalize('NFKC').replace(/\s/g, '')
    if (ending && plain.toLowerCase().endsWith(ending.toLowerCase())) plain = plain.slice(0, -ending.length)
  }
  plain = plain.replace(/^[▲△−]/, '-')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { code: 'ledger.notANumber', details: { value: text } }
  return { answer: Number(plain) }
}

function readYesNo(text: string): Reading {
  const plain = text.normalize('NFKC').toLowerCase()
  if (yesWords.includes(plain)) return { answer: true }
  if (noWords.includes(plain)) return { answer: false }
  return { code: 'ledger.notYesNo', details: { value: text } }
}

function understood(answer: Answer | null, code: string, value: string): Reading {
  return answer === null ? { code, details: { value } } : { answer }
}
