import type { Bilingual } from '#kernel/contract/index.ts'
import {
  type Category,
  type Choice,
  type Collection,
  type Field,
  type FieldType,
  MAXIMUM_YEN,
} from './field.ts'

/** Japanese first, English beside it. */
export type Pair = readonly [ja: string, en: string]

type Details = Partial<
  Pick<
    Field,
    | 'isRequired'
    | 'isPersonalData'
    | 'confidentiality'
    | 'countsForCompleteness'
    | 'minimum'
    | 'maximum'
    | 'maximumLength'
  >
> & { unit?: Pair }

type Build = (key: string, label: Pair, hint: Pair, details?: Details) => Field
type BuildChoice = (
  key: string,
  label: Pair,
  hint: Pair,
  choices: readonly Choice[],
  details?: Details,
) => Field

export const text = plain('text', { maximumLength: 200 })
export const longText = plain('longText', { maximumLength: 4000 })
export const integer = plain('integer', { minimum: 0, maximum: 100_000_000 })
export const decimal = plain('decimal', { minimum: 0, maximum: 100_000_000 })
export const yen = plain('yen', { minimum: 0, maximum: MAXIMUM_YEN, unit: ['円', 'yen'] })
export const date = plain('date')
export const fiscalYear = plain('fiscalYear', { minimum: 1990, maximum: 2099, unit: ['年度', 'FY'] })
export const yesNo = plain('boolean')
export const division = plain('division', { maximumLength: 200 })
export const vendor = plain('vendor', { maximumLength: 200 })
export const system = plain('system', { maximumLength: 200 })
export const contract = plain('contract', { maximumLength: 200 })
export const oneOf = chosen('choice')
export const anyOf = chosen('choices')

/** Answers that a completeness score should not ask for: remarks, and what many systems rightly lack. */
export const optional = { countsForCompleteness: false } as const

/** Rows of `key, Japanese, English`. */
export function choices(...rows: readonly (readonly [key: string, ja: string, en: string])[]): Choice[] {
  return rows.map(([key, ja, en]) => ({ key, label: { ja, en } }))
}

export function collection(
  key: string,
  label: Pair,
  rowKey: readonly string[],
  fields: readonly Field[],
): Collection {
  return { key, label: both(label), rowKey, fields }
}

export function category(
  number: number,
  key: string,
  label: Pair,
  fields: readonly Field[],
  collections: readonly Collection[] = [],
): Category {
  return { number, key, label: both(label), fields, collections }
}

function plain(type: FieldType, preset: Details = {}): Build {
  return (key, label, hint, details = {}) => build(type, key, label, hint, { ...preset, ...details })
}

function chosen(type: 'choice' | 'choices'): BuildChoice {
  return (key, label, hint, list, details = {}) => ({
    ...build(type, key, label, hint, details),
    choices: list,
  })
}

function build(type: FieldType, key: string, label: Pair, hint: Pair, details: Details): Field {
  const { unit, ...rest } = details
  return {
    key,
    type,
    label: both(label),
    hint: both(hint),
    confidentiality: 'internal',
    countsForCompleteness: true,
    ...(unit ? { unit: both(unit) } : {}),
    ...rest,
  }
}

function both([ja, en]: Pair): Bilingual {
  return { ja, en }
}
