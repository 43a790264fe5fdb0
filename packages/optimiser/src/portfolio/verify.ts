import type { CostItem, PortfolioProblem, PortfolioSolution, SystemOption } from './problem.ts'

/** A demand that the solution does not keep. `demand` is the demand's place in the problem. */
export interface Violation {
  demand: string
  message: string
}

export interface BudgetUse {
  id: string
  year: number
  limitYen: number
  spentYen: number
}

/** What the plan costs, added up year by year from the problem itself. */
export interface Account {
  /** Discounted cost, weighted loss and penalties: what the solver minimises. */
  objectiveYen: number
  costYen: number
  lossYen: number
  penaltyYen: number
  /** Undiscounted yen of each year by item. */
  byYear: { year: number; items: Record<CostItem, number> }[]
  budgets: BudgetUse[]
  violations: Violation[]
}

/** Half a yen, or a billionth of a large sum: what rounding in double precision may cost. */
const isOver = (value: number, limit: number) => value > limit + Math.max(0.5, Math.abs(limit) * 1e-9)

/**
 * Adds the plan up and holds it against every demand, straight from the problem as it is written. Shares no
 * code with the solver, so that a mistake in one does not hide in the other.
 */
export function verify(problem: PortfolioProblem, solution: PortfolioSolution): Account {
  const violations: Violation[] = []
  const violate = (demand: string, message: string) => violations.push({ demand, message })
  const horizon = Array.from({ length: problem.years }, (_, t) => problem.firstYear + t)
  const byYear = horizon.map((year) => ({
    year,
    items: { initial: 0, running: 0, exit: 0, parallel: 0, interface: 0 },
  }))
  const value = (series: number | number[] | undefined, t: number) =>
    Array.isArray(series) ? series[t]! : (series ?? 0)
  const lossByYear = horizon.map(() => 0)
  const choiceOf = new Map(solution.choices.map((choice) => [choice.system, choice]))
  if (choiceOf.size !== solution.choices.length || choiceOf.size !== problem.systems.length)
    violate('$.systems', 'not exactly one choice for every system')
  const chosen = new Map<string, { option: SystemOption; year: number | null }>()

  problem.systems.forEach((system, i) => {
    const path = `$.systems[${i}]`
    const choice = choiceOf.get(system.id)
    const option = system.options.find(({ id }) => id === choice?.option)
    if (!choice || !option) {
      violate(path, 'no choice among its options')
      return
    }
    const { year } = choice
    if ((option.kind === 'stay') !== (year === null) || (year !== null && !horizon.includes(year))) {
      violate(path, `no year of the horizon: ${year}`)
      return
    }
    chosen.set(system.id, { option, year })
    if (option.zones && system.zone !== undefined && !option.zones.includes(system.zone))
      violate(`${path}.zone`, `option "${option.id}" is not in zone "${system.zone}"`)
    if (system.holdsPersonalData && option.acceptsPersonalData === false)
      violate(`${path}.holdsPersonalData`, `option "${option.id}" takes no personal data`)
    if (
      system.recoveryWithinHours !== undefined &&
      option.kind !== 'retire' &&
      (option.recoveryHours ?? 0) > system.recoveryWithinHours
    )
      violate(`${path}.recoveryWithinHours`, `option "${option.id}" recovers in ${option.recoveryHours} h`)
    const moves = year ?? Number.POSITIVE_INFINITY
    if (system.earliestYear !== undefined && moves < system.earliestYear)
      violate(`${path}.earliestYear`, `moves in ${year}`)
    if (system.latestYear !== undefined) {
      const isLate =
        year === null ? system.latestYear < horizon[horizon.length - 1]! : year > system.latestYear
      if (isLate) violate(`${path}.latestYear`, `moves in ${year ?? 'no year'}`)
    }
    if (year !== null && option.years && !option.years.includes(year))
      violate(`${path}.options`, `option "${option.id}" may not be taken up in ${year}`)

    horizon.forEach((now, t) => {
      const { items } = byYear[t]!
      const hasMoved = year !== null && now >= year
      if (!hasMoved) items.running += value(system.currentYenPerYear, t)
      if (hasMoved || year === null) items.running += value(option.runningYenPerYear, t)
      if (now === year) {
        items.initial += option.initialYen ?? 0
        items.exit += option.exitYen ?? 0
        items.parallel += option.parallelYen ?? 0
      }
      const current = system.currentLossYenPerYear ?? 0
      if (hasMoved) lossByYear[t]! += option.lossYenPerYear ?? 0
      else lossByYear[t]! += year === null ? (option.lossYenPerYear ?? current) : current
    })
  })
  const yearOf = (system: string) => chosen.get(system)?.year ?? Number.POSITIVE_INFINITY

  problem.shared?.forEach((platform, p) => {
    const path = `$.shared[${p}]`
    const plan = solution.shared.find(({ shared }) => shared === platform.id)
    if (!plan) {
      violate(path, 'no plan')
      return
    }
    const users = [...chosen.values()].flatMap(({ option, year }) =>
      year === null
        ? []
        : (option.uses ?? []).filter((use) => use.shared === platform.id).map((use) => ({ year, use })),
    )
    const openedIn = plan.openedIn ?? Number.POSITIVE_INFINITY
    if (users.some(({ year }) => year < openedIn)) violate(path, 'used before it is opened')
    horizon.forEach((now, t) => {
      if (now === plan.openedIn) byYear[t]!.items.initial += platform.openingYen ?? 0
      if (now >= openedIn) byYear[t]!.items.running += platform.yenPerYear ?? 0
    })
    platform.steps?.forEach((step, s) => {
      const at = `${path}.steps[${s}]`
      const units = plan.units[s]
      if (
        units?.length !== problem.years ||
        units.some((count) => !(Number.isInteger(count) && count >= 0))
      ) {
        violate(at, 'not a whole number of units for every year')
        return
      }
      horizon.forEach((now, t) => {
        const before = t === 0 ? 0 : units[t - 1]!
        if (units[t]! < before) violate(at, `a unit disappears in ${now}`)
        if (units[t]! > (step.maxUnits ?? Number.POSITIVE_INFINITY))
          violate(at, `${units[t]} units in ${now}`)
        byYear[t]!.items.initial += (step.unitYen ?? 0) * (units[t]! - before)
        byYear[t]!.items.running += (step.unitYenPerYear ?? 0) * units[t]!
        for (const [resource, capacity] of Object.entries(step.unitCapacity)) {
          let load = 0
          for (const { year, use } of users) if (year <= now) load += use.amounts?.[resource] ?? 0
          if (load > units[t]! * capacity + 1e-6)
            violate(at, `${load} ${resource} on ${units[t]} units of ${capacity} in ${now}`)
        }
      })
    })
  })

  problem.interfaces?.forEach(({ between: [a, b], apartYenPerYear }) => {
    horizon.forEach((now, t) => {
      if (yearOf(a) <= now !== yearOf(b) <= now) byYear[t]!.items.interface += apartYenPerYear
    })
  })
  problem.capacities?.forEach((capacity, c) => {
    const used = horizon.map(() => 0)
    for (const [system, { option, year }] of chosen)
      for (const effort of (year !== null && option.effort) || []) {
        if (effort.capacity !== capacity.id || effort.amount === 0) continue
        const t = year! - problem.firstYear + (effort.yearOffset ?? 0)
        if (t < 0) violate(`$.capacities[${c}]`, `"${system}" would begin before the horizon`)
        else if (t < problem.years) used[t]! += effort.amount
      }
    used.forEach((amount, t) => {
      if (amount > capacity.perYear[t]! + 1e-6)
        violate(`$.capacities[${c}].perYear[${t}]`, `${amount} of ${capacity.perYear[t]} in ${horizon[t]}`)
    })
  })
  problem.order?.forEach(({ before, after, lagYears = 0 }, k) => {
    const year = yearOf(after)
    if (Number.isFinite(year) && !(yearOf(before) + lagYears <= year))
      violate(`$.order[${k}]`, `"${after}" moves in ${year}, "${before}" not ${lagYears} years earlier`)
  })
  problem.sameYear?.forEach((group, g) => {
    if (new Set(group.map(yearOf)).size > 1) violate(`$.sameYear[${g}]`, 'they move in different years')
  })
  problem.systems.forEach((system, i) => {
    const { option, year } = chosen.get(system.id) ?? {}
    if (!option || typeof year !== 'number') return
    option.requires?.forEach((need) => {
      const other = chosen.get(need.system)
      const isThere = other && need.options.includes(other.option.id) && (other.year ?? year) <= year
      if (!isThere) violate(`$.systems[${i}].options`, `"${option.id}" needs "${need.system}" to be moved`)
    })
  })
  for (const list of ['pins', 'forbids'] as const)
    problem[list]?.forEach((pattern, k) => {
      const choice = choiceOf.get(pattern.system)
      const isMatched =
        choice !== undefined &&
        (pattern.option === undefined || pattern.option === choice.option) &&
        (pattern.year === undefined || pattern.year === choice.year)
      if (isMatched !== (list === 'pins')) violate(`$.${list}[${k}]`, 'not kept')
    })
  if (problem.previous?.maxChanges !== undefined) {
    const changed = problem.previous.choices.filter((old) => {
      const now = choiceOf.get(old.system)
      return now?.option !== old.option || now.year !== old.year
    })
    if (changed.length > problem.previous.maxChanges)
      violate('$.previous.maxChanges', `${changed.length} systems differ from the previous plan`)
  }

  const discounted = (series: number[]) =>
    series.reduce((sum, yen, t) => sum + yen / (1 + problem.discountRate) ** t, 0)
  const costYen = discounted(byYear.map(({ items }) => Object.values(items).reduce((a, b) => a + b, 0)))
  const lossYen = discounted(lossByYear)
  if (problem.maxLossYen !== undefined && isOver(lossYen, problem.maxLossYen))
    violate('$.maxLossYen', `expected loss ${Math.round(lossYen)} yen`)
  let penaltyYen = 0
  const budgets = (problem.budgets ?? []).map((budget, b): BudgetUse => {
    const t = budget.year - problem.firstYear
    let spentYen = 0
    for (const [item, yen] of Object.entries(byYear[t]!.items) as [CostItem, number][])
      if (!budget.items || budget.items.includes(item)) spentYen += yen
    if (budget.penaltyPerYen !== undefined)
      penaltyYen +=
        (Math.max(0, spentYen - budget.limitYen) * budget.penaltyPerYen) / (1 + problem.discountRate) ** t
    else if (isOver(spentYen, budget.limitYen))
      violate(`$.budgets[${b}]`, `${Math.round(spentYen)} yen of ${budget.limitYen} in ${budget.year}`)
    return { id: budget.id ?? `${budget.year}`, year: budget.year, limitYen: budget.limitYen, spentYen }
  })
  const objectiveYen = costYen + (problem.riskWeight ?? 0) * lossYen + penaltyYen
  return { objectiveYen, costYen, lossYen, penaltyYen, byYear, budgets, violations }
}
