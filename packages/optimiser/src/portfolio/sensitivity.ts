import { HighsModel } from '../engines/highs/index.ts'
import { buildModel } from './build-model.ts'
import { compile } from './compile.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { rootBound } from './root-bound.ts'

export interface Sensitivity {
  /** What one more yen of a budget saves, in discounted yen of the relaxation; only those that save. */
  budgets: { id: string; year: number; yenPerYen: number }[]
  /** What one more unit of a capacity saves in a year. */
  capacities: { id: string; year: number; yenPerUnit: number }[]
  /** What one more yen of allowed expected loss saves; null without a ceiling. */
  maxLossYenPerYen: number | null
  /** What a price one per cent higher costs the plan as it is, yen. */
  prices: { shared: string; yenPerPercent: number }[]
}

/**
 * What each budget, each capacity and each shared price is worth. Budgets and capacities by the dual values
 * of the strengthened relaxation: a rate that holds for small changes, not a promise for large ones. To know
 * what a demand as a whole costs, solve once more without it.
 */
export async function sensitivity(
  problem: PortfolioProblem,
  solution: PortfolioSolution,
): Promise<Sensitivity> {
  const checked = readProblem(problem)
  const instance = compile(checked)
  const built = buildModel(instance)
  await rootBound(instance, built, () => false)
  const solver = await HighsModel.open(built.model, true)
  let duals: Float64Array
  try {
    duals = solver.run().status === 'optimal' ? solver.duals().rows : new Float64Array(built.model.rows)
  } finally {
    solver.dispose()
  }
  const worth = (row: number) => Math.max(0, -duals[row]!)
  const { firstYear, years, discountRate } = checked
  return {
    budgets: (checked.budgets ?? [])
      .map(({ id, year }, b) => ({ id: id ?? `${year}`, year, yenPerYen: worth(built.budgetRows[b]!) }))
      .filter(({ yenPerYen }) => yenPerYen > 1e-9),
    capacities: (checked.capacities ?? [])
      .flatMap(({ id }, c) =>
        Array.from({ length: years }, (_, t) => ({
          id,
          year: firstYear + t,
          yenPerUnit: worth(built.effortRows[c * years + t]!) * built.yenPerUnit,
        })),
      )
      .filter(({ yenPerUnit }) => yenPerUnit > 1e-6),
    maxLossYenPerYen: built.lossRow < 0 ? null : worth(built.lossRow),
    prices: (checked.shared ?? []).map((platform, p) => {
      const plan = solution.shared[p]!
      let yen = 0
      for (let t = 0; t < years; t++) {
        const year = firstYear + t
        let now = 0
        if (plan.openedIn === year) now += platform.openingYen ?? 0
        if (plan.openedIn !== null && plan.openedIn <= year) now += platform.yenPerYear ?? 0
        platform.steps?.forEach(({ unitYen = 0, unitYenPerYear = 0 }, s) => {
          const count = plan.units[s]![t]!
          now += unitYenPerYear * count + unitYen * (count - (t === 0 ? 0 : plan.units[s]![t - 1]!))
        })
        yen += now / (1 + discountRate) ** t
      }
      return { shared: platform.id, yenPerPercent: yen / 100 }
    }),
  }
}
