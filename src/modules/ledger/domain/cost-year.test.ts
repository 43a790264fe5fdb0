import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonCostYear, countCostYears } from './cost-year.ts'

const costs = (counts: Readonly<Record<number, number>>) =>
  Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, () => ({ fiscalYear: Number(year) })),
  )

test('early figures of a new year do not decide; four fifths of the fullest year do', () => {
  expect(commonCostYear(countCostYears(costs({ 2024: 30, 2025: 34, 2026: 27 })))).toBe(2025)
  expect(commonCostYear(countCostYears(costs({ 2024: 30, 2025: 34, 2026: 28 })))).toBe(2026)
  expect(commonCostYear([])).toBeNull()
})

test('the year compared is one that has costs, and no later one has four fifths of the fullest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ fiscalYear: fc.integer({ min: 2009, max: 2020 }) }), { minLength: 1 }),
      (lines) => {
        const years = countCostYears(lines)
        const common = commonCostYear(years)
        const fullest = Math.max(...years.map(({ systems }) => systems))
        expect(years.map(({ fiscalYear }) => fiscalYear)).toContain(common)
        for (const { fiscalYear, systems } of years)
          if (fiscalYear > (common ?? 0)) expect(systems * 5).toBeLessThan(fullest * 4)
      },
    ),
  )
})
