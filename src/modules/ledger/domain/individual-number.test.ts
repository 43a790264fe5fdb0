import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsIndividualNumber, individualNumberCheckDigit } from './individual-number.ts'

const elevenDigits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 11, maxLength: 11 })
const anyNumber = elevenDigits.map((digits) => `${digits}${individualNumberCheckDigit(digits)}`)

describe('an individual number', () => {
  test('has the check digit that the ordinance prescribes', () => {
    // Worked by hand: 1·6+2·5+3·4+4·3+5·2+6·7+7·6+8·5+9·4+0·3+1·2 = 212; 212 mod 11 = 3; 11 − 3 = 8.
    expect(individualNumberCheckDigit('12345678901')).toBe(8)
  })

  test('is found in any text, half-width, full-width or grouped by four', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const grouped = `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`
        const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
        const wideGrouped = `${wide.slice(0, 4)}－${wide.slice(4, 8)}－${wide.slice(8)}`
        for (const text of [number, grouped, grouped.replaceAll('-', ' '), wide, wideGrouped])
          expect(holdsIndividualNumber(`番号は${text}です`)).toBe(true)
      }),
    )
  })

  test('is not seen where another digit ends it or where the number is longer', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 1, max: 9 }), (number, shift) => {
        const wrong = `${number.slice(0, 11)}${(Number(number[11]) + shift) % 10}`
        expect(holdsIndividualNumber(wrong)).toBe(false)
        expect(holdsIndividualNumber(`${number}1`)).toBe(false)
      }),
    )
  })

  test('is not seen in telephone numbers, dates and corporate numbers', () => {
    for (const text of [
      '046-873-1111',
      '03-1234-5678',
      '2026-11-24 08:30',
      '5000020142085',
      '1,234,567,890 円',
    ])
      expect(holdsIndividualNumber(text)).toBe(false)
  })
})
