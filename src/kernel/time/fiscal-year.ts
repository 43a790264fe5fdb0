import type { Language } from '#kernel/module/index.ts'
import { japaneseYear } from './era.ts'

/** The fiscal year (1 April to 31 March, Local Autonomy Act art. 208), named by the year it begins in. */
export function fiscalYearOf(date: Temporal.PlainDate): number {
  return date.month >= 4 ? date.year : date.year - 1
}

export function fiscalYearStart(fiscalYear: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: fiscalYear, month: 4, day: 1 })
}

/** The last day, 31 March of the following year. */
export function fiscalYearEnd(fiscalYear: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: fiscalYear + 1, month: 3, day: 31 })
}

/**
 * 令和6年度, 令和元年度; in English FY2024. The year in which an era begins takes the new era's name,
 * as the national government decided for 2019 (令和元年度) although its April still was 平成31年.
 */
export function formatFiscalYear(fiscalYear: number, language: Language): string {
  if (language === 'en') return `FY${fiscalYear}`
  return `${japaneseYear(Temporal.PlainDate.from({ year: fiscalYear, month: 12, day: 31 }))}度`
}
