import type { Language } from '#kernel/module/index.ts'

/** Eras in use since the Gregorian calendar was introduced (Meiji 6), by Temporal's era codes. */
export const eras = [
  { code: 'reiwa', kanji: '令和', letter: 'R' },
  { code: 'heisei', kanji: '平成', letter: 'H' },
  { code: 'showa', kanji: '昭和', letter: 'S' },
  { code: 'taisho', kanji: '大正', letter: 'T' },
  { code: 'meiji', kanji: '明治', letter: 'M' },
] as const

export interface EraYear {
  kanji: string
  letter: string
  /** 1 is written 元 in the long form. */
  year: number
}

/** The era and its year on a day, or null before Meiji 6 (1873). */
export function eraYearOf(date: Temporal.PlainDate): EraYear | null {
  const japanese = date.withCalendar('japanese')
  const era = eras.find(({ code }) => code === japanese.era)
  if (!era || japanese.eraYear === undefined) return null
  return { kanji: era.kanji, letter: era.letter, year: japanese.eraYear }
}

/** 令和6年4月1日, 令和元年5月1日; in English 1 April 2024. */
export function formatDate(date: Temporal.PlainDate, language: Language): string {
  if (language === 'en') return date.toLocaleString('en-GB', { dateStyle: 'long' })
  return `${japaneseYear(date)}${date.month}月${date.day}日`
}

/** R6.4.1, as written in narrow columns; in English 2024-04-01. */
export function formatShortDate(date: Temporal.PlainDate, language: Language): string {
  const era = language === 'ja' ? eraYearOf(date) : null
  return era ? `${era.letter}${era.year}.${date.month}.${date.day}` : date.toString()
}

/** 令和6年 or 令和元年; 1872年 before the Gregorian calendar came. */
export function japaneseYear(date: Temporal.PlainDate): string {
  const era = eraYearOf(date)
  if (!era) return `${date.year}年`
  return `${era.kanji}${era.year === 1 ? '元' : era.year}年`
}

/** The Gregorian year of an era's year: 平成26 → 2014. Years past an era's end count on (平成36 → 2024). */
export function gregorianYear(era: string, year: number): number | null {
  const known = eras.find(({ kanji, letter }) => kanji === era || letter === era)
  if (!known || year < 1) return null
  const date = { era: known.code, eraYear: year, month: 12, day: 31, calendar: 'japanese' }
  return Temporal.PlainDate.from(date).withCalendar('iso8601').year
}
