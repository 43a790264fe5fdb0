import { compile } from './compile.ts'
import { oneByOne } from './one-by-one.ts'
import { planOnDemand, toSolution } from './plan.ts'
import type { CostItem, PortfolioProblem, PortfolioSolution } from './problem.ts'
import { verify } from './verify.ts'

/** What stands behind a plan, for the people who decide on it. */
export interface Explanation {
  /** Discounted cost of the plan by item, yen. */
  costYenByItem: Record<CostItem, number>
  lossYen: number
  /** Everything stays as it is; null when that is not allowed. */
  stayObjectiveYen: number | null
  /** Every system decided by itself, one after the other; null when that ends in a plan that is not allowed. */
  oneByOneObjectiveYen: number | null
  /** What seeing the whole saves against deciding one by one, yen. */
  savingYen: number | null
  /** Budgets of which less than one hundredth is left. */
  tightBudgets: { id: string; year: number; leftYen: number }[]
}

export function explain(problem: PortfolioProblem, solution: PortfolioSolution): Explanation {
  const account = verify(problem, solution)
  const costYenByItem = { initial: 0, running: 0, exit: 0, parallel: 0, interface: 0 }
  account.byYear.forEach(({ items }, t) => {
    for (const [item, yen] of Object.entries(items) as [CostItem, number][])
      costYenByItem[item] += yen / (1 + problem.discountRate) ** t
  })
  const instance = compile(problem)
  const priced = (chosen: ArrayLike<number> | null): number | null => {
    if (!chosen) return null
    const other = verify(problem, toSolution(problem, instance, planOnDemand(instance, chosen)))
    return other.violations.length === 0 ? other.objectiveYen : null
  }
  const stay = instance.bySystem.map((list) =>
    list.find((a) => instance.alternatives[a]!.year === instance.years),
  )
  const oneByOneObjectiveYen = priced(oneByOne(instance))
  return {
    costYenByItem,
    lossYen: account.lossYen,
    stayObjectiveYen: stay.every((a) => a !== undefined) ? priced(stay as number[]) : null,
    oneByOneObjectiveYen,
    savingYen: oneByOneObjectiveYen === null ? null : oneByOneObjectiveYen - account.objectiveYen,
    tightBudgets: account.budgets
      .map(({ id, year, limitYen, spentYen }) => ({ id, year, limitYen, leftYen: limitYen - spentYen }))
      .filter(({ leftYen, limitYen }) => leftYen < limitYen / 100)
      .map(({ id, year, leftYen }) => ({ id, year, leftYen })),
  }
}
