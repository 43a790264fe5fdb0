import type { Problem } from '#kernel/contract/index.ts'
import { type Catalogue, type Collection, type Field, MAXIMUM_YEN } from '../catalogue/index.ts'
import { costAmountYen, textOf } from './answer.ts'
import { checkAnswer } from './check-answer.ts'
import type { Answers, SystemRecord } from './record.ts'
import { rowKeyOf } from './row-key.ts'

/** Names that references may point to, and the systems that hold them. */
export interface KnownNames {
  divisions: ReadonlySet<string>
  vendors: ReadonlySet<string>
  /** System name → its id. */
  systems: ReadonlyMap<string, string>
}

/** One system holds at most this many rows of a kind. */
export const MAXIMUM_ROWS = 2000

/**
 * Everything wrong with a record, each with its place: `answers.staffUsers`, `rows.costs[2].quantity`, `rows.costs[2]`.
 * An empty list means that it may be stored.
 */
export function checkRecord(catalogue: Catalogue, record: SystemRecord, names: KnownNames): Problem[] {
  const problems: Problem[] = []
  const contracts = new Set((record.rows.contracts ?? []).flatMap((row) => textOf(row, 'contractName') ?? []))
  const check = (fields: readonly Field[], answers: Answers, place: string) =>
    problems.push(...checkAnswers(fields, answers, place, record, names, contracts))

  check([...catalogue.fieldByKey.values()], record.answers, 'answers')
  for (const key of Object.keys(record.rows))
    if (!catalogue.collectionByKey.has(key))
      problems.push({ path: `rows.${key}`, code: 'ledger.unknownField' })
  for (const collection of catalogue.collections) {
    const rows = record.rows[collection.key] ?? []
    for (const [at, row] of rows.entries()) check(collection.fields, row, `rows.${collection.key}[${at}]`)
    problems.push(...checkRowKeys(collection, rows))
  }
  const owner = names.systems.get(textOf(record.answers, 'name') ?? '')
  if (owner !== undefined && owner !== record.systemId)
    problems.push({
      path: 'answers.name',
      code: 'ledger.nameTaken',
      details: { value: textOf(record.answers, 'name') ?? '' },
    })
  return problems
}

function checkAnswers(
  fields: readonly Field[],
  answers: Answers,
  place: string,
  record: SystemRecord,
  names: KnownNames,
  contracts: ReadonlySet<string>,
): Problem[] {
  const known = new Set(fields.map(({ key }) => key))
  const strangers = Object.keys(answers).filter((key) => !known.has(key))
  return [
    ...strangers.map((key) => ({ path: `${place}.${key}`, code: 'ledger.unknownField' })),
    ...fields.flatMap((field) => {
      const breach =
        checkAnswer(field, answers[field.key]) ?? checkReference(field, answers, record, names, contracts)
      return breach ? [{ path: `${place}.${field.key}`, ...breach }] : []
    }),
    ...checkPeriod(answers, place),
    ...checkAmount(answers, place),
  ]
}

function checkReference(
  { key, type }: Field,
  answers: Answers,
  record: SystemRecord,
  names: KnownNames,
  contracts: ReadonlySet<string>,
) {
  const value = textOf(answers, key)
  if (value === undefined) return null
  const details = { value }
  if (type === 'division' && !names.divisions.has(value)) return { code: 'ledger.unknownDivision', details }
  if (type === 'vendor' && !names.vendors.has(value)) return { code: 'ledger.unknownVendor', details }
  if (type === 'contract' && !contracts.has(value)) return { code: 'ledger.unknownContract', details }
  if (type !== 'system') return null
  if (value === textOf(record.answers, 'name')) return { code: 'ledger.refersToItself', details }
  return names.systems.has(value) ? null : { code: 'ledger.unknownSystem', details }
}

function checkPeriod(answers: Answers, place: string): Problem[] {
  const [start, end] = [textOf(answers, 'startsOn'), textOf(answers, 'endsOn')]
  return start && end && end < start
    ? [{ path: `${place}.endsOn`, code: 'ledger.endsBeforeStart', details: { value: end } }]
    : []
}

/** Quantity and unit price may each be in range and their product still be absurd. */
function checkAmount(answers: Answers, place: string): Problem[] {
  const value = costAmountYen(answers) ?? 0
  const details = { value, maximum: MAXIMUM_YEN }
  return value > MAXIMUM_YEN
    ? [{ path: `${place}.unitPriceYen`, code: 'ledger.amountTooGreat', details }]
    : []
}

function checkRowKeys(collection: Collection, rows: readonly Answers[]): Problem[] {
  const place = `rows.${collection.key}`
  if (rows.length > MAXIMUM_ROWS)
    return [
      { path: place, code: 'ledger.tooManyRows', details: { count: rows.length, maximum: MAXIMUM_ROWS } },
    ]
  const first = new Map<string, number>()
  return rows.flatMap((row, at) => {
    const key = rowKeyOf(collection, row)
    const twin = first.get(key)
    if (twin === undefined) first.set(key, at)
    return twin === undefined
      ? []
      : [{ path: `${place}[${at}]`, code: 'ledger.repeatedRow', details: { row: at + 1, twin: twin + 1 } }]
  })
}
