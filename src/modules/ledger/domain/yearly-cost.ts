import { costAmountYen, numberOf } from './answer.ts'
import type { Answers } from './record.ts'

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

function isSettled({ plannedOrActual }: Answers): boolean {
  return plannedOrActual === 'actual'
}
