import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateOfSerial,
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  fixedClock,
  formatDate,
  formatFiscalYear,
  formatShortDate,
  readDate,
  readYear,
  serialOfDate,
} from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((offset) => day(from).add({ days: offset }))

describe('a day as people write it', () => {
  test.each([
    ['令和6年4月1日', '2024-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R6.4.1', '2024-04-01'],
    ['r6/4/1', '2024-04-01'],
    ['H26.10.1', '2014-10-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成３６年３月３１日', '2024-03-31'],
    ['２０２４／４／１', '2024-04-01'],
    ['2024年4月1日(月)', '2024-04-01'],
    ['㋿ 6年 4月 1日', '2024-04-01'],
    ['2024-04-01', '2024-04-01'],
    ['20240401', '2024-04-01'],
  ])('%s is %s', (text, iso) => expect(readDate(text)?.toString()).toBe(iso))

  test.each([
    '',
    '4月1日',
    '2024',
    '平成26年',
    '令和6年4月',
    '2023-02-29',
    '令和0年1月1日',
    '2024/13/1',
    'X6.4.1',
  ])('%s is not a day', (text) => expect(readDate(text)).toBeNull())

  test('what is displayed is read back as the same day, long or short', () => {
    fc.assert(
      fc.property(anyDay('1912-07-30', 60_000), (date) => {
        expect(readDate(formatDate(date, 'ja'))?.equals(date)).toBe(true)
        expect(readDate(formatShortDate(date, 'ja'))?.equals(date)).toBe(true)
        expect(readDate(formatShortDate(date, 'en'))?.equals(date)).toBe(true)
      }),
    )
  })

  test('English writes the day in words', () =>
    expect(formatDate(day('2024-04-01'), 'en')).toBe('1 April 2024'))
})

describe('a fiscal year', () => {
  test('begins in April and ends in March', () => {
    expect(fiscalYearOf(day('2024-03-31'))).toBe(2023)
    expect(fiscalYearOf(day('2024-04-01'))).toBe(2024)
  })

  test('holds exactly the days between its start and its end', () => {
    fc.assert(
      fc.property(anyDay('1950-01-01', 40_000), (date) => {
        const year = fiscalYearOf(date)
        expect(Temporal.PlainDate.compare(fiscalYearStart(year), date)).toBeLessThanOrEqual(0)
        expect(Temporal.PlainDate.compare(date, fiscalYearEnd(year))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test.each([
    ['平成26年', 2014],
    ['平成２６年度', 2014],
    ['H26', 2014],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['2014', 2014],
    ['FY2014', 2014],
    ['2014年度', 2014],
  ])('%s is read as %i', (text, year) => expect(readYear(text)).toBe(year))

  test.each(['26', '平成年', '令和0年度', '', '2014-04'])('%s is not a year', (text) =>
    expect(readYear(text)).toBeNull(),
  )

  test('is written with its era and read back', () => {
    expect(formatFiscalYear(2024, 'ja')).toBe('令和6年度')
    expect(formatFiscalYear(2019, 'ja')).toBe('令和元年度')
    expect(formatFiscalYear(2024, 'en')).toBe('FY2024')
    fc.assert(
      fc.property(fc.integer({ min: 1913, max: 2100 }), (year) => {
        expect(readYear(formatFiscalYear(year, 'ja'))).toBe(year)
        expect(readYear(formatFiscalYear(year, 'en'))).toBe(year)
      }),
    )
  })
})

describe('a spreadsheet serial number', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_383, '2024-04-01'],
    [45_383.75, '2024-04-01'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, iso) => expect(dateOfSerial(serial)?.toString()).toBe(iso))

  test.each([0, -1, 60, 2_958_466, Number.NaN])('%d is no day', (serial) =>
    expect(dateOfSerial(serial)).toBeNull(),
  )

  test('goes there and back', () => {
    fc.assert(
      fc.property(anyDay('1900-01-01', 100_000), (date) => {
        const serial = serialOfDate(date)
        expect(serial === null ? null : dateOfSerial(serial)?.equals(date)).toBe(true)
      }),
    )
  })
})

describe('a fixed clock', () => {
  test('knows that Japan is already in the next day, and moves only when told', () => {
    const clock = fixedClock('2024-03-31T16:00:00Z')
    expect(clock.today().toString()).toBe('2024-04-01')
    clock.advance({ hours: 23 })
    expect(clock.today().toString()).toBe('2024-04-02')
    expect(clock.now().toString()).toBe('2024-04-01T15:00:00Z')
  })
})
