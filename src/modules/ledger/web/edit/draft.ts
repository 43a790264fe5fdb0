import type { Language } from '#kernel/module/index.ts'
import type { Category, Field } from '../../catalogue/index.ts'
import {
  type Answer,
  type Answers,
  isMissing,
  isSameAnswer,
  readAnswer,
  rowsOf,
  type SystemRecord,
  writeAnswer,
} from '../../domain/index.ts'

/** What stands in the fields while a person types, by field key: text as in a sheet, '' for 未回答. */
export type Texts = Readonly<Record<string, string>>

export interface DraftRow {
  /** Tells rows apart on the screen; nobody else sees it. */
  id: string
  texts: Texts
}

export interface SectionDraft {
  texts: Texts
  /** By collection. */
  rows: Readonly<Record<string, readonly DraftRow[]>>
}

/** A place that cannot be read, with the rule it breaks. */
export interface Unreadable {
  code: string
  details: Readonly<Record<string, string | number>>
}

export interface ReadSection {
  answers: Readonly<Record<string, Answer | undefined>>
  rows: Readonly<Record<string, readonly Answers[]>>
  /** By place: `answers.staffUsers`, `rows.costs[2].quantity`. */
  problems: Readonly<Record<string, Unreadable>>
}

const between = '、'

/** An answer as the text of its input: choices by their key, everything else as a person writes it. */
export function textOfAnswer(field: Field, answer: Answer | undefined, language: Language): string {
  if (answer === undefined) return ''
  if (isMissing(answer)) return writeAnswer(field, answer, language)
  if (typeof answer === 'boolean') return String(answer)
  if (Array.isArray(answer)) return answer.join(between)
  return field.type === 'choice' ? String(answer) : writeAnswer(field, answer, language)
}

export const chosenKeys = (text: string): string[] => text.split(between).filter((key) => key !== '')
export const textOfKeys = (keys: readonly string[]): string => keys.join(between)

export function draftOf(category: Category, record: SystemRecord, language: Language): SectionDraft {
  return {
    texts: textsOf(category.fields, record.answers, language),
    rows: Object.fromEntries(
      category.collections.map(({ key, fields }) => [
        key,
        rowsOf(record, key).map((row, at) => ({ id: `${key}-${at}`, texts: textsOf(fields, row, language) })),
      ]),
    ),
  }
}

function textsOf(fields: readonly Field[], answers: Answers, language: Language): Texts {
  return Object.fromEntries(
    fields.map((field) => [field.key, textOfAnswer(field, answers[field.key], language)]),
  )
}

/** Without rows in which nothing is written. */
export function withoutBlankRows(draft: SectionDraft): SectionDraft {
  const isWritten = ({ texts }: DraftRow) => Object.values(texts).some((text) => text.trim() !== '')
  const rows = Object.entries(draft.rows).map(([key, list]) => [key, list.filter(isWritten)] as const)
  return { ...draft, rows: Object.fromEntries(rows) }
}

export function readSection(category: Category, draft: SectionDraft): ReadSection {
  const problems: Record<string, Unreadable> = {}
  const read = (fields: readonly Field[], texts: Texts, place: string) => {
    const answers: Record<string, Answer> = {}
    for (const field of fields) {
      const reading = readAnswer(field, texts[field.key] ?? '')
      if ('code' in reading) problems[`${place}.${field.key}`] = reading
      else if (reading.answer !== undefined) answers[field.key] = reading.answer
    }
    return answers
  }
  return {
    answers: read(category.fields, draft.texts, 'answers'),
    rows: Object.fromEntries(
      category.collections.map(({ key, fields }) => [
        key,
        (draft.rows[key] ?? []).map(({ texts }, at) => read(fields, texts, `rows.${key}[${at}]`)),
      ]),
    ),
    problems,
  }
}

export interface SectionChange {
  answers: Record<string, Answer | null>
  rows: Record<string, readonly Answers[]>
}

/** Only what differs from the record: answers one by one (null takes one back), collections whole. */
export function changeOf(category: Category, record: SystemRecord, read: ReadSection): SectionChange {
  const answers = category.fields
    .filter(({ key }) => !isSameAnswer(read.answers[key], record.answers[key]))
    .map(({ key }) => [key, read.answers[key] ?? null] as const)
  const rows = category.collections
    .filter(({ key, fields }) => !areSameRows(fields, rowsOf(record, key), read.rows[key] ?? []))
    .map(({ key }) => [key, read.rows[key] ?? []] as const)
  return { answers: Object.fromEntries(answers), rows: Object.fromEntries(rows) }
}

function areSameRows(fields: readonly Field[], a: readonly Answers[], b: readonly Answers[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, at) => fields.every(({ key }) => isSameAnswer(row[key], b[at]?.[key])))
  )
}

/** The record as it would be after the change. */
export function withChange(record: SystemRecord, { answers, rows }: SectionChange): SystemRecord {
  const merged = Object.entries({ ...record.answers, ...answers })
  const kept = merged.filter((entry): entry is [string, Answer] => entry[1] !== null)
  return { ...record, answers: Object.fromEntries(kept), rows: { ...record.rows, ...rows } }
}

/**
 * The draft on top of a newer record: what the person touched stays as typed, everything else is as it is now. A
 * collection that they touched stays theirs as a whole.
 */
export function rebase(draft: SectionDraft, before: SectionDraft, now: SectionDraft): SectionDraft {
  const texts = Object.keys(now.texts).map((key) => {
    const isTouched = draft.texts[key] !== before.texts[key]
    return [key, (isTouched ? draft.texts[key] : now.texts[key]) ?? ''] as const
  })
  const rows = Object.keys(now.rows).map((key) => {
    const isTouched = JSON.stringify(draft.rows[key]) !== JSON.stringify(before.rows[key])
    return [key, (isTouched ? draft.rows[key] : now.rows[key]) ?? []] as const
  })
  return { texts: Object.fromEntries(texts), rows: Object.fromEntries(rows) }
}
