import fc from 'fast-check'
import { type Catalogue, type Collection, type Field, MAXIMUM_YEN } from '../catalogue/index.ts'
import {
  type Answer,
  type Answers,
  costAmountYen,
  holdsIndividualNumber,
  isReference,
  readAnswer,
  rowKeyOf,
  type SystemRecord,
  tidyText,
} from '../domain/index.ts'

/** Names that generated records may refer to. */
export interface NamePool {
  divisions: readonly string[]
  vendors: readonly string[]
  systems: readonly string[]
}

/** Any record that `checkRecord` accepts for a catalogue and a pool of names: for property tests. */
export function anyRecord(
  catalogue: Catalogue,
  pool: NamePool,
  systemId = 'system',
): fc.Arbitrary<SystemRecord> {
  const answers = anyAnswers([...catalogue.fieldByKey.values()], pool)
  const rows = fc.record(
    Object.fromEntries(catalogue.collections.map((each) => [each.key, anyRows(each, pool)])),
  )
  return fc.tuple(answers, rows).map(([single, collections]) => ({
    systemId,
    answers: single,
    rows: withKnownContracts(collections),
  }))
}

function anyRows(collection: Collection, pool: NamePool): fc.Arbitrary<Answers[]> {
  return fc.uniqueArray(
    anyAnswers(collection.fields, pool).filter((row) => Object.keys(row).length > 0),
    { maxLength: 3, selector: (row) => rowKeyOf(collection, row) },
  )
}

function anyAnswers(fields: readonly Field[], pool: NamePool): fc.Arbitrary<Answers> {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ key }) => key)
  const shape = Object.fromEntries(fields.map((field) => [field.key, anyAnswer(field, pool)]))
  return fc
    .record(shape, { requiredKeys: required })
    .map((answers) => withAmountInRange(withPeriodForward(answers)))
}

function withPeriodForward(answers: Answers): Answers {
  const { startsOn, endsOn } = answers
  const isBackward = typeof startsOn === 'string' && typeof endsOn === 'string' && endsOn < startsOn
  return isBackward ? { ...answers, startsOn: endsOn, endsOn: startsOn } : answers
}

/** A line whose amount is beyond the limit keeps its unit price, once. */
function withAmountInRange(answers: Answers): Answers {
  return (costAmountYen(answers) ?? 0) > MAXIMUM_YEN ? { ...answers, quantity: 1 } : answers
}

/** Any valid answer of a field, 対象外 and 不明 included where the field may lack a value. */
export function anyAnswer(field: Field, pool: NamePool): fc.Arbitrary<Answer> {
  const value = anyValue(field, pool)
  if (field.isRequired) return value
  const missing = fc.constantFrom<Answer>({ missing: 'notApplicable' }, { missing: 'unknown' })
  return fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: missing })
}

function anyValue(field: Field, pool: NamePool): fc.Arbitrary<Answer> {
  const { minimum = 0, maximum = 1_000_000, choices = [] } = field
  switch (field.type) {
    case 'integer':
    case 'yen':
    case 'fiscalYear':
      return fc.integer({ min: minimum, max: maximum })
    case 'decimal':
      return fc.integer({ min: minimum * 100, max: maximum * 100 }).map((hundredths) => hundredths / 100)
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc
        .integer({ min: 0, max: 40_000 })
        .map((days) => Temporal.PlainDate.from('1975-01-01').add({ days }).toString())
    case 'choice':
      return fc.constantFrom(...choices.map(({ key }) => key))
    case 'choices':
      return fc.subarray(
        choices.map(({ key }) => key),
        { minLength: 1 },
      )
    default:
      return isReference(field) ? fc.constantFrom(...namesFor(field, pool)) : anyText(field)
  }
}

function namesFor({ type }: Field, pool: NamePool): readonly string[] {
  return type === 'division'
    ? pool.divisions
    : type === 'vendor'
      ? pool.vendors
      : type === 'system'
        ? pool.systems
        : ['契約']
}

/** Text that stays itself when a person's sheet brings it back: tidy, no individual number, no word for "missing". */
function anyText(field: Field): fc.Arbitrary<string> {
  const letters = fc.constantFrom(...'髙﨑①㈱ｱ情報システム 住民,"\'=+@-9８;\n、aZ')
  return fc
    .oneof(
      fc.string({ unit: letters, minLength: 1, maxLength: 12 }),
      fc.string({ minLength: 1, maxLength: 12 }),
    )
    .map(tidyText)
    .filter((text) => text !== '' && !holdsIndividualNumber(text))
    .filter((text) => {
      const reading = readAnswer(field, text)
      return 'answer' in reading && reading.answer === text
    })
}

/** Cost lines name contracts of the same system, so every contract that is named is made to exist. */
function withKnownContracts(rows: Readonly<Record<string, readonly Answers[]>>) {
  const contracts = rows.contracts ?? []
  if (contracts.some(({ contractName }) => contractName === '契約')) return rows
  return { ...rows, contracts: [...contracts, { contractName: '契約', contractKind: 'other' }] }
}
