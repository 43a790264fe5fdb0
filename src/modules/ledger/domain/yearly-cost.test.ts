import { expect, test } from 'vitest'
import { latestYearlyCost, yearlyCostYen } from './yearly-cost.ts'

const line = (
  fiscalYear: number,
  costItem: string,
  plannedOrActual: string,
  quantity: number,
  unitPriceYen = 1_000,
) => ({
  fiscalYear,
  costItem,
  plannedOrActual,
  quantity,
  unitPriceYen,
})

test('settled figures take the place of planned ones, item by item', () => {
  const costs = [
    line(2025, 'maintenance', 'planned', 5),
    line(2025, 'maintenance', 'actual', 4),
    line(2025, 'maintenance', 'actual', 1),
    line(2025, 'useFee', 'planned', 2),
    line(2024, 'useFee', 'actual', 9),
  ]
  expect(yearlyCostYen(costs, 2025)).toBe(7_000)
})

test('a year without any line costs nothing that is known, not 0', () => {
  expect(yearlyCostYen([], 2025)).toBeNull()
  expect(yearlyCostYen([line(2025, 'useFee', 'actual', 0)], 2025)).toBe(0)
})

test('the latest year that has figures counts, never one after the year looked at', () => {
  const costs = [
    line(2023, 'useFee', 'actual', 3),
    line(2024, 'useFee', 'planned', 4),
    line(2026, 'useFee', 'planned', 6),
  ]
  expect(latestYearlyCost(costs, 2025)).toEqual({ fiscalYear: 2024, yen: 4_000 })
  expect(latestYearlyCost(costs, 2022)).toBeNull()
})

test('half a yen is rounded up, in whole yen', () => {
  expect(yearlyCostYen([line(2025, 'useFee', 'actual', 0.5, 3)], 2025)).toBe(2)
})
