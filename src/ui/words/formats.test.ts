import { expect, test } from 'vitest'
import { formatsOf } from './formats.ts'

const ja = formatsOf('ja')
const en = formatsOf('en')

test('money is whole yen with separators, rough where every yen would be in the way', () => {
  expect(ja.yen(12_345_000)).toBe('12,345,000円')
  expect(en.yen(12_345_000)).toBe('¥12,345,000')
  expect(ja.roughYen(12_345_000)).toBe('1,235万円')
  expect(ja.roughYen(230_000_000)).toBe('2.3億円')
  expect(ja.roughYen(-5_000)).toBe('-5,000円')
  expect(en.roughYen(12_345_000)).toBe('¥12.3M')
})

test('an instant is shown by the clock of Japan, a day in the words of the office', () => {
  expect(ja.time('2026-11-24T15:05:59Z')).toBe('2026-11-25 00:05')
  expect(ja.longDate('2026-11-24')).toBe('令和8年11月24日')
  expect(en.longDate('2026-11-24')).toBe('24 November 2026')
})

test('shares and sizes', () => {
  expect(ja.percent(0.6176)).toBe('61.8%')
  expect(ja.percent(1, 0)).toBe('100%')
  expect(ja.bytes(0)).toBe('0 B')
  expect(ja.bytes(1_536)).toBe('1.5 KB')
  expect(ja.bytes(5 * 1024 ** 3)).toBe('5.0 GB')
})
