import type { Bilingual } from '#kernel/contract/index.ts'

/** How a value is typed, checked, shown and laid out in a sheet. */
export type FieldType =
  | 'text'
  | 'longText'
  | 'integer'
  | 'decimal'
  | 'yen'
  | 'date'
  | 'fiscalYear'
  | 'boolean'
  | 'choice'
  | 'choices'
  /** References by the name or code a person would write; checked against the directory and the ledger. */
  | 'division'
  | 'vendor'
  | 'system'
  | 'contract'

export interface Choice {
  key: string
  label: Bilingual
}

/** Confidentiality class of a field: who may see it outside the city's own staff. */
export type Confidentiality = 'public' | 'internal' | 'restricted'

/** The most that is written in one place, yen: a price, or a cost line, 2,000 of which still add up to the yen. */
export const MAXIMUM_YEN = 99_999_999_999

export interface Field {
  key: string
  label: Bilingual
  type: FieldType
  unit?: Bilingual
  choices?: readonly Choice[]
  /** Must be answered before a sheet counts as complete enough to be stored. */
  isRequired?: boolean
  /** Counts toward the completeness score. */
  countsForCompleteness?: boolean
  isPersonalData?: boolean
  confidentiality: Confidentiality
  hint: Bilingual
  minimum?: number
  maximum?: number
  maximumLength?: number
}

/** A repeated group inside a category: one row a contract, a server, a cost line. */
export interface Collection {
  key: string
  label: Bilingual
  fields: readonly Field[]
  /** Field keys that together name a row in words; unique within one system. */
  rowKey: readonly string[]
}

/** One of the policy's eighteen categories. */
export interface Category {
  /** 1…18, in the policy's order. */
  number: number
  key: string
  label: Bilingual
  fields: readonly Field[]
  collections: readonly Collection[]
}
