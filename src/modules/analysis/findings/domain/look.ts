import {
  type Answer,
  type Answers,
  collectionByKey,
  isMissing,
  rowKeyOf,
  rowsOf,
  type SystemRecord,
  type Value,
} from '#modules/ledger/index.ts'
import { type MissingReason, missingReason } from '../../domain/index.ts'

/** A row of a collection, as the ledger names it. */
export interface RowRef {
  collection: string
  rowKey: string
}

/** An answer that a rule has read. */
export interface Reading {
  field: string
  value: Value
  row: RowRef | null
}

/** What speaks for a finding: a value of the ledger, or that what is `expected` is not there (value null). */
export interface Sign {
  criterion: string
  field: string
  value: Value | null
  row: RowRef | null
  /** Choice that ought to stand in the field. */
  expected: string | null
  /** ISO day since which it speaks, when that is not the day the value was written. */
  since: string | null
}

export interface OpenAnswer {
  field: string
  row: RowRef | null
  reason: MissingReason
}

/** Answers of one row. */
export interface RowLook {
  ref: RowRef
  answers: Answers
  answer(field: string): Reading | null
}

/**
 * Through which a rule reads a system, so that what it has read, and what was open, is known without the rule's help.
 * 対象外 is an answer without a value; 不明 and 未回答 are open.
 */
export interface Look<Criterion extends string = string> {
  asOf: Temporal.PlainDate
  answer(field: string): Reading | null
  rows(collection: string): readonly RowLook[]
  found(criterion: Criterion, readings: readonly Reading[], since?: string): void
  lacking(criterion: Criterion, field: string, expected: string): void
}

/** What a rule has seen of a system. */
export interface Seen {
  answered: number
  open: readonly OpenAnswer[]
  signs: readonly Sign[]
}

/**
 * Lets a rule look at a system. A system counts as judged when anything that was read had an answer. Because a rule
 * decides only by what it reads here, one more answer never takes a system out of the judged ones: whatever was read
 * before the new answer is read again, and the new answer itself is one.
 */
export function lookAt(record: SystemRecord, asOf: Temporal.PlainDate, examine: (look: Look) => void): Seen {
  const open = new Map<string, OpenAnswer>()
  const answered = new Set<string>()
  const signs: Sign[] = []
  const read = (field: string, answer: Answer | undefined, row: RowRef | null): Reading | null => {
    const place = `${row?.collection ?? ''} ${row?.rowKey ?? ''} ${field}`
    if (answer === undefined || (isMissing(answer) && answer.missing === 'unknown')) {
      open.set(place, { field, row, reason: missingReason(record, answer) })
      return null
    }
    answered.add(place)
    return isMissing(answer) ? null : { field, value: answer, row }
  }
  examine({
    asOf,
    answer: (field) => read(field, record.answers[field], null),
    rows: (collection) => {
      const rows = rowsOf(record, collection)
      if (rows.length === 0) read(collection, undefined, null)
      else answered.add(`rows ${collection}`)
      return rows.map((answers) => {
        const ref = { collection, rowKey: rowKeyOf(collectionByKey.get(collection)!, answers) }
        return { ref, answers, answer: (field) => read(field, answers[field], ref) }
      })
    },
    found: (criterion, readings, since) => {
      for (const reading of readings)
        signs.push({ criterion, expected: null, since: since ?? null, ...reading })
    },
    lacking: (criterion, field, expected) => {
      signs.push({ criterion, field, value: null, row: null, expected, since: null })
    },
  })
  return { answered: answered.size, open: [...open.values()], signs }
}

/** Whether a choice is one of the named ones; for several choices, whether any is. */
export function isAmong(reading: Reading | null, ...choices: readonly string[]): reading is Reading {
  if (!reading) return false
  const given = Array.isArray(reading.value) ? reading.value : [reading.value]
  return given.some((each) => choices.includes(String(each)))
}

export function isNo(reading: Reading | null): reading is Reading {
  return reading?.value === false
}

export function isYes(reading: Reading | null): reading is Reading {
  return reading?.value === true
}

export function isAbove(reading: Reading | null, limit: number): reading is Reading {
  return typeof reading?.value === 'number' && reading.value > limit
}
