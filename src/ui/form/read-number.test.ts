import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['12,345', 12_345],
  ['１２，３４５', 12_345],
  ['¥1,000', 1_000],
  ['1,000円', 1_000],
  [' 42 ', 42],
  ['−5', -5],
  ['0.25', 0.25],
])('%s is read as %d', (text, number) => expect(readNumber(text)).toBe(number))

test.each(['', '円', '1.2.3', '百', '12台', '1e9', '--1', '5-'])('%s is no number', (text) =>
  expect(readNumber(text)).toBeNull(),
)

test('what is shown with separators is read back', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (number) => {
      expect(readNumber(number.toLocaleString('ja-JP'))).toBe(number === 0 ? 0 : number)
    }),
  )
})
