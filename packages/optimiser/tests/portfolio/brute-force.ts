import {
  type PortfolioChoice,
  type PortfolioProblem,
  type PortfolioSolution,
  type SharedPlan,
  verify,
} from '../../src/portfolio/index.ts'

/** The cheapest plan by trying every one, purchases ahead of need included; null when there is none. */
export function bruteForce(problem: PortfolioProblem): { yen: number; solution: PortfolioSolution } | null {
  const choices = problem.systems.map((system) =>
    system.options.flatMap((option): PortfolioChoice[] => {
      const years = option.kind === 'stay' ? [null] : range(problem.years).map((t) => problem.firstYear + t)
      return years.map((year) => ({ system: system.id, option: option.id, year }))
    }),
  )
  let best: { yen: number; solution: PortfolioSolution } | null = null
  const consider = (solution: PortfolioSolution) => {
    const account = verify(problem, solution)
    if (account.violations.length === 0 && account.objectiveYen < (best?.yen ?? Number.POSITIVE_INFINITY))
      best = { yen: account.objectiveYen, solution }
    return account
  }
  for (const plan of product(choices)) {
    const onDemand = needed(problem, plan)
    const { violations, penaltyYen } = consider({ choices: plan, shared: onDemand })
    const isOverBudget = penaltyYen > 0 || violations.some(({ demand }) => demand.startsWith('$.budgets'))
    const isOtherwiseFine = violations.every(({ demand }) => demand.startsWith('$.budgets'))
    if (isOverBudget && isOtherwiseFine)
      for (const shared of product(onDemand.map((one) => earlier(problem, one))))
        consider({ choices: plan, shared })
  }
  return best
}

const range = (length: number) => Array.from({ length }, (_, t) => t)

function product<Item>(lists: Item[][]): Item[][] {
  return lists.reduce<Item[][]>(
    (all, list) => all.flatMap((head) => list.map((item) => [...head, item])),
    [[]],
  )
}

/** Openings and units exactly when the choices need them. */
function needed(problem: PortfolioProblem, choices: PortfolioChoice[]): SharedPlan[] {
  return (problem.shared ?? []).map(({ id, steps = [] }) => {
    const users = choices.flatMap(({ system, option, year }) =>
      (year === null
        ? []
        : (problem.systems.find((one) => one.id === system)!.options.find((one) => one.id === option)!.uses ??
          [])
      )
        .filter((use) => use.shared === id)
        .map((use) => ({ year: year!, amounts: use.amounts ?? {} })),
    )
    const opened = Math.min(...users.map(({ year }) => year))
    return {
      shared: id,
      openedIn: Number.isFinite(opened) ? opened : null,
      units: steps.map(({ unitCapacity }) =>
        range(problem.years).map((t) =>
          Math.max(
            ...Object.entries(unitCapacity).map(([resource, capacity]) => {
              const here = users.filter(({ year }) => year <= problem.firstYear + t)
              return Math.ceil(here.reduce((sum, use) => sum + (use.amounts[resource] ?? 0), 0) / capacity)
            }),
          ),
        ),
      ),
    }
  })
}

/** The same with every opening and purchase made at that time or earlier. */
function earlier(problem: PortfolioProblem, plan: SharedPlan): SharedPlan[] {
  const opened = plan.openedIn === null ? problem.years : plan.openedIn - problem.firstYear
  const openings = opened === problem.years ? [null] : range(opened + 1).map((t) => problem.firstYear + t)
  const series = plan.units.map((units) => {
    const most = units[units.length - 1] ?? 0
    return product(units.map((count) => range(most - count + 1).map((more) => count + more))).filter(
      (counts) => counts.every((count, t) => t === 0 || count >= counts[t - 1]!),
    )
  })
  return openings.flatMap((openedIn) =>
    product(series).map((units) => ({ shared: plan.shared, openedIn, units })),
  )
}
