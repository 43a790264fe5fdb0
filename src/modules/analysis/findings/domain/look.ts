import { type Answer, type Answers, isMissing, type SystemRecord, type Value } from '#modules/ledger/index.ts'
import { type MissingReason, missingReason } from '../../domain/index.ts'
import type { Calendar } from './calendar.ts'
import type { RowRef, Sheet } from './sheet.ts'

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
  calendar: Calendar
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
export function lookAt(sheet: Sheet, calendar: Calendar, examine: (look: Look) => void): Seen {
  const { record } = sheet
  const tally: Tally = { record, answered: 0, open: [] }
  const signs: Sign[] = []
  const single = new PlaceLook(tally, { ref: null, answers: record.answers })
  const byCollection = new Map<string, readonly RowLook[]>()
  examine({
    calendar,
    answer: (field) => single.answer(field),
    rows: (collection) => {
      const known = byCollection.get(collection)
      if (known) return known
      const rows = sheet.rows(collection).map((row) => new PlaceLook(tally, row))
      if (rows.length > 0) tally.answered++
      else tally.open.push({ field: collection, row: null, reason: missingReason(record, undefined) })
      byCollection.set(collection, rows)
      return rows
    },
    found: (criterion, readings, since) => {
      for (const { field, value, row } of readings)
        signs.push({ criterion, field, value, row, expected: null, since: since ?? null })
    },
    lacking: (criterion, field, expected) => {
      signs.push({ criterion, field, value: null, row: null, expected, since: null })
    },
  })
  return { answered: tally.answered, open: tally.open, signs }
}

/** What has been read of a system so far. */
interface Tally {
  record: SystemRecord
  answered: number
  open: OpenAnswer[]
}

/** The single answers of a system, or those of one row; each counts once, however often it is read. */
class PlaceLook<Row extends RowRef | null> {
  readonly answers: Answers
  readonly #tally: Tally
  readonly #place: { readonly ref: Row }
  readonly #read: string[] = []

  constructor(tally: Tally, place: { readonly ref: Row; readonly answers: Answers }) {
    this.#tally = tally
    this.#place = place
    this.answers = place.answers
  }

  get ref(): Row {
    return this.#place.ref
  }

  answer(field: string): Reading | null {
    const answer = this.answers[field]
    const isOpen = answer === undefined || (isMissing(answer) && answer.missing === 'unknown')
    if (!this.#read.includes(field)) {
      this.#read.push(field)
      if (isOpen) this.#countOpen(field, answer)
      else this.#tally.answered++
    }
    return isOpen || isMissing(answer) ? null : new Read(field, answer, this.#place)
  }

  #countOpen(field: string, answer: Answer | undefined) {
    const { record, open } = this.#tally
    open.push({ field, row: this.ref, reason: missingReason(record, answer) })
  }
}

/** Most of what is read speaks for nothing, so that its row is named only when somebody asks. */
class Read implements Reading {
  readonly field: string
  readonly value: Value
  readonly #place: { readonly ref: RowRef | null }

  constructor(field: string, value: Value, place: { readonly ref: RowRef | null }) {
    this.field = field
    this.value = value
    this.#place = place
  }

  get row(): RowRef | null {
    return this.#place.ref
  }
}

/** Whether a choice is one of the named ones; for several choices, whether any is. */
export function isAmong(reading: Reading | null, ...choices: readonly string[]): reading is Reading {
  if (!reading) return false
  const { value } = reading
  return Array.isArray(value)
    ? value.some((each) => choices.includes(String(each)))
    : choices.includes(String(value))
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
