import { eras, gregorianYear } from './era.ts'

const eraNames = eras.flatMap(({ kanji, letter }) => [kanji, letter]).join('|')
const year = `(?:(?<era>${eraNames})\\.?(?<eraYear>元|\\d{1,3})|(?<gregorian>\\d{4}))`
const separator = '[-./]'
const fullDate = new RegExp(
  `^${year}(?:年|${separator})(?<month>\\d{1,2})(?:月|${separator})(?<day>\\d{1,2})日?(?:\\([日月火水木金土]\\))?$`,
)
const compactDate = /^(?<gregorian>\d{4})(?<month>\d{2})(?<day>\d{2})$/
const yearAlone = new RegExp(`^(?:FY)?${year}年?度?$`)

/**
 * A day as people write it: 2024-04-01, 2024/4/1, 2024.4.1, 2024年4月1日(月), 20240401, 令和6年4月1日,
 * 令和元年5月1日, R6.4.1, ㋿6年4月1日; full-width or half-width. Null for anything else, for a day that the
 * calendar does not have, and for a month or year without its day.
 */
export function readDate(text: string): Temporal.PlainDate | null {
  const plain = normalise(text)
  const parts = (fullDate.exec(plain) ?? compactDate.exec(plain))?.groups
  if (!parts) return null
  const year = yearFrom(parts)
  if (year === null) return null
  try {
    return Temporal.PlainDate.from(
      { year, month: Number(parts.month), day: Number(parts.day) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

/** A year or fiscal year as people write it: 2014, 2014年度, FY2014, 平成26年, 令和元年度, H26. Null otherwise. */
export function readYear(text: string): number | null {
  const parts = yearAlone.exec(normalise(text))?.groups
  return parts ? yearFrom(parts) : null
}

function normalise(text: string) {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

function yearFrom({ era, eraYear, gregorian }: Readonly<Record<string, string | undefined>>): number | null {
  if (gregorian) return Number(gregorian)
  if (!era || !eraYear) return null
  return gregorianYear(era, eraYear === '元' ? 1 : Number(eraYear))
}
