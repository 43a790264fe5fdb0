import type { Bilingual } from '#kernel/contract/index.ts'
import type { PastDay, SystemRecord } from '#modules/ledger/index.ts'
import type { MissingSystem, SystemRef } from '../../domain/index.ts'
import type { PlaceHazard } from '../../hazards/kinds.ts'
import type { ThemeSource } from '../names.ts'

/** What a value measures; a share is 0…1, a growth from −1 on, an index stands by itself. */
export type Kind = 'yen' | 'count' | 'share' | 'growth' | 'index' | 'year' | 'text' | 'date'

/** A text of the ledger, or one in both languages. */
export type Cell = string | number | null | Bilingual

/** One bar: a group of systems, or one system, and what it measures. */
export interface Figure {
  key: string
  label: Bilingual
  value: number
  /** value ÷ the sum of all, where parts make a whole. */
  share: number | null
  /** Worth looking at. */
  isNotable: boolean
  systems: readonly SystemRef[]
  /** A cell for each of the theme's `figureColumns`. */
  cells?: readonly Cell[]
}

export interface Detail extends SystemRef {
  /** Key of the only figure it stands behind, where a system has several rows. */
  figure?: string
  cells: readonly Cell[]
}

/**
 * One analysis by theme. Every theme has the same form, so that page, file and terminal need only one: the systems it
 * is of and who is missing, a few figures to say in a sentence, bars, and a table a system or a part of one.
 */
export interface Theme {
  denominator: number
  missing: readonly MissingSystem[]
  /** For the sentence that answers; null where nothing can be said. */
  indicators: Readonly<Record<string, { value: number | null; kind: Kind }>>
  /** What the bars measure. */
  measures: 'yen' | 'systems' | 'count' | 'share'
  figures: readonly Figure[]
  /** What the table of the bars says beside their values. */
  figureColumns?: readonly { key: string; kind: Kind }[]
  /** A published value to hold the bars against, in their unit. */
  reference?: { value: number; label: Bilingual }
  columns: readonly { key: string; kind: Kind }[]
  details: readonly Detail[]
  /** What it reads beside the ledger. */
  source?: ThemeSource
}

/** What a theme may take beside the systems themselves. */
export interface Basis {
  asOf: Temporal.PlainDate
  placeHazards: readonly PlaceHazard[]
  /** Earlier days (`trendDays`) with the answers of `pastKeys`, of the same divisions and tag, the oldest first. */
  past: readonly PastDay[]
}

/** Computes a theme from the systems that count. */
export type Rule = (surveyed: readonly SystemRecord[], basis: Basis) => Theme

export const both = (text: string): Bilingual => ({ ja: text, en: text })

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** part ÷ whole, or null when there is no whole. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
