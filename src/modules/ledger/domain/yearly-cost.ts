import { costAmountYen, numberOf } from './answer.ts'
import type { Answers } from './record.ts'

export interface YearlyCost {
  fiscalYear: number
  yen: number
}

/**
 * What a system costs in a fiscal year, in whole yen. Item by item the settled figures (実績) count where there are
 * any, else the planned ones (予定). Null while the year has no line with an amount.
 */
export function yearlyCostYen(costs: readonly Answers[], fiscalYear: number): number | null {
  const lines = costs.filter((row) => numberOf(row, 'fiscalYear') === fiscalYear)
  const settled = new Set(lines.filter(isSettled).map(({ costItem }) => costItem))
  const amounts = lines
    .filter((row) => isSettled(row) || !settled.has(row.costItem))
    .flatMap((row) => costAmountYen(row) ?? [])
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

/** The latest fiscal year up to the one looked at that has a cost, with its amount; null while there is none. */
export function latestYearlyCost(costs: readonly Answers[], upTo: number): YearlyCost | null {
  const years = costs.flatMap((row) => numberOf(row, 'fiscalYear') ?? []).filter((year) => year <= upTo)
  for (const fiscalYear of [...new Set(years)].toSorted((a, b) => b - a)) {
    const yen = yearlyCostYen(costs, fiscalYear)
    if (yen !== null) return { fiscalYear, yen }
  }
  return null
}

function isSettled({ plannedOrActual }: Answers): boolean {
  return plannedOrActual === 'actual'
}
