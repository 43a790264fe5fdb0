import type { CostItem, PortfolioProblem } from './problem.ts'
import { brokenRules } from './rules.ts'

/** Options of one system up to a year imply options of another up to that year less a lag. */
export interface Implication {
  /** Option indices of the system that needs, and of the one that must have moved. */
  from: number
  fromOptions: number[]
  to: number
  toOptions: number[]
  lag: number
  /** The other side may also simply stay. */
  stayCounts: boolean
  /** Place of the demand in the problem. */
  demand: string
}

/** One system in one option in one year: what it costs and takes. `year === years` means it never moves. */
export interface Alternative {
  system: number
  option: number
  year: number
  /** Objective: discounted cost plus weighted discounted loss, yen. */
  cost: number
  loss: number
  /** Resources occupied from its year on, by index into `loads`. */
  loads: { load: number; amount: number }[]
  /** Shared platforms occupied from its year on. */
  platforms: number[]
  /** Capacity rows (capacity × year) and what it takes of them. */
  effort: { row: number; amount: number }[]
  /** Yen of each budget. */
  budgetYen: Float64Array
  isChange: boolean
}

/** One resource of one step of one platform. */
export interface Load {
  step: number
  unitCapacity: number
}

export interface Step {
  platform: number
  loads: number[]
  unitYen: number
  unitYenPerYear: number
  maxUnits: number
}

export interface BudgetRow {
  year: number
  limit: number
  /** Objective yen for each yen above; Infinity when the limit is hard. */
  penalty: number
  countsInitial: boolean
  countsRunning: boolean
  countsInterface: boolean
}

/** The problem as numbers: everything the search and the models need, nothing they do not. */
export interface Instance {
  years: number
  discount: Float64Array
  alternatives: Alternative[]
  /** Alternatives of each system, as indices. */
  bySystem: number[][]
  platforms: { openingYen: number; yenPerYear: number }[]
  steps: Step[]
  loads: Load[]
  budgets: BudgetRow[]
  /** Limit of each capacity row. */
  effortLimits: Float64Array
  implications: Implication[]
  interfaces: { a: number; b: number; yen: number }[]
  maxChanges: number
  maxLoss: number
}

const yearly = (value: number | number[] | undefined, t: number) =>
  typeof value === 'number' ? value : (value?.[t] ?? 0)

function discountFactors(problem: PortfolioProblem): Float64Array {
  return Float64Array.from({ length: problem.years }, (_, t) => (1 + problem.discountRate) ** -t)
}

/** Turns a checked problem into numbers. Alternatives that the rules exclude are left out. */
export function compile(problem: PortfolioProblem): Instance {
  const { years, firstYear } = problem
  const discount = discountFactors(problem)
  const riskWeight = problem.riskWeight ?? 0
  const systemIndex = new Map(problem.systems.map((system, i) => [system.id, i]))
  const shared = problem.shared ?? []
  const platformIndex = new Map(shared.map((platform, p) => [platform.id, p]))
  const steps: Step[] = []
  const loads: Load[] = []
  const loadsOf: Map<string, number[]>[] = shared.map(() => new Map())
  shared.forEach((platform, p) => {
    for (const step of platform.steps ?? []) {
      const compiled: Step = {
        platform: p,
        loads: [],
        unitYen: step.unitYen ?? 0,
        unitYenPerYear: step.unitYenPerYear ?? 0,
        maxUnits: step.maxUnits ?? Number.POSITIVE_INFINITY,
      }
      for (const [resource, unitCapacity] of Object.entries(step.unitCapacity)) {
        const list = loadsOf[p]!.get(resource) ?? []
        list.push(loads.length)
        loadsOf[p]!.set(resource, list)
        compiled.loads.push(loads.length)
        loads.push({ step: steps.length, unitCapacity })
      }
      steps.push(compiled)
    }
  })
  const budgetSpecs = problem.budgets ?? []
  const counts = (items: CostItem[] | undefined, item: CostItem) => !items || items.includes(item)
  const budgets = budgetSpecs.map((budget): BudgetRow => {
    const year = budget.year - firstYear
    return {
      year,
      limit: budget.limitYen,
      penalty:
        budget.penaltyPerYen === undefined
          ? Number.POSITIVE_INFINITY
          : budget.penaltyPerYen * discount[year]!,
      countsInitial: counts(budget.items, 'initial'),
      countsRunning: counts(budget.items, 'running'),
      countsInterface: counts(budget.items, 'interface'),
    }
  })
  const capacityIndex = new Map((problem.capacities ?? []).map((capacity, c) => [capacity.id, c]))
  const effortLimits = Float64Array.from((problem.capacities ?? []).flatMap((capacity) => capacity.perYear))
  const previous = new Map((problem.previous?.choices ?? []).map((choice) => [choice.system, choice]))
  const alternatives: Alternative[] = []
  const bySystem: number[][] = problem.systems.map(() => [])

  problem.systems.forEach((system, i) => {
    const before = previous.get(system.id)
    system.options.forEach((option, o) => {
      const isStay = option.kind === 'stay'
      for (let t = isStay ? years : 0; t < (isStay ? years + 1 : years); t++) {
        const year = isStay ? null : firstYear + t
        if (brokenRules(problem, i, o, year).length > 0) continue
        const effort = new Map<number, number>()
        let fits = true
        for (const use of isStay ? [] : (option.effort ?? [])) {
          const at = t + (use.yearOffset ?? 0)
          if (use.amount === 0) continue
          if (at < 0 || at >= years) fits = at >= years && fits
          else {
            const row = capacityIndex.get(use.capacity)! * years + at
            effort.set(row, (effort.get(row) ?? 0) + use.amount)
          }
        }
        if (!fits) continue
        let cost = 0
        let loss = 0
        const once = (option.initialYen ?? 0) + (option.exitYen ?? 0) + (option.parallelYen ?? 0)
        const runningAt = (s: number) => {
          if (isStay) return yearly(system.currentYenPerYear, s) + yearly(option.runningYenPerYear, s)
          return s < t ? yearly(system.currentYenPerYear, s) : yearly(option.runningYenPerYear, s)
        }
        for (let s = 0; s < years; s++) {
          const lossYen = isStay
            ? (option.lossYenPerYear ?? system.currentLossYenPerYear ?? 0)
            : s < t
              ? (system.currentLossYenPerYear ?? 0)
              : (option.lossYenPerYear ?? 0)
          cost += runningAt(s) * discount[s]!
          loss += lossYen * discount[s]!
        }
        if (!isStay) cost += once * discount[t]!
        const budgetYen = Float64Array.from(budgets, (budget, b) => {
          const items = budgetSpecs[b]!.items
          let yen = budget.countsRunning ? runningAt(budget.year) : 0
          if (budget.year === t) {
            if (counts(items, 'initial')) yen += option.initialYen ?? 0
            if (counts(items, 'exit')) yen += option.exitYen ?? 0
            if (counts(items, 'parallel')) yen += option.parallelYen ?? 0
          }
          return yen
        })
        const uses = isStay ? [] : (option.uses ?? [])
        const amounts = new Map<number, number>()
        for (const use of uses)
          for (const [resource, amount] of Object.entries(use.amounts ?? {}))
            for (const load of loadsOf[platformIndex.get(use.shared)!]!.get(resource) ?? [])
              amounts.set(load, (amounts.get(load) ?? 0) + amount)
        bySystem[i]!.push(alternatives.length)
        alternatives.push({
          system: i,
          option: o,
          year: t,
          cost: cost + riskWeight * loss,
          loss,
          loads: [...amounts].filter(([, amount]) => amount > 0).map(([load, amount]) => ({ load, amount })),
          platforms: [...new Set(uses.map((use) => platformIndex.get(use.shared)!))],
          effort: [...effort].map(([row, amount]) => ({ row, amount })),
          budgetYen,
          isChange: before !== undefined && !(before.option === option.id && before.year === year),
        })
      }
    })
  })
  return {
    years,
    discount,
    alternatives,
    bySystem,
    platforms: shared.map((platform) => ({
      openingYen: platform.openingYen ?? 0,
      yenPerYear: platform.yenPerYear ?? 0,
    })),
    steps,
    loads,
    budgets,
    effortLimits,
    implications: compileImplications(problem, systemIndex),
    interfaces: (problem.interfaces ?? []).map((link) => ({
      a: systemIndex.get(link.between[0])!,
      b: systemIndex.get(link.between[1])!,
      yen: link.apartYenPerYear,
    })),
    maxChanges: problem.previous?.maxChanges ?? Number.POSITIVE_INFINITY,
    maxLoss: problem.maxLossYen ?? Number.POSITIVE_INFINITY,
  }
}

function compileImplications(problem: PortfolioProblem, systemIndex: Map<string, number>): Implication[] {
  const movingOptions = (i: number) =>
    problem.systems[i]!.options.flatMap((option, o) => (option.kind === 'stay' ? [] : [o]))
  const implications: Implication[] = []
  const follow = (before: number, after: number, lag: number, demand: string) =>
    implications.push({
      from: after,
      fromOptions: movingOptions(after),
      to: before,
      toOptions: movingOptions(before),
      lag,
      stayCounts: false,
      demand,
    })
  problem.order?.forEach(({ before, after, lagYears }, k) => {
    follow(systemIndex.get(before)!, systemIndex.get(after)!, lagYears ?? 0, `$.order[${k}]`)
  })
  problem.sameYear?.forEach((group, g) => {
    group.forEach((id, k) => {
      const next = group[(k + 1) % group.length]!
      if (next !== id) follow(systemIndex.get(id)!, systemIndex.get(next)!, 0, `$.sameYear[${g}]`)
    })
  })
  problem.systems.forEach((system, i) => {
    system.options.forEach((option, o) => {
      for (const need of option.kind === 'stay' ? [] : (option.requires ?? [])) {
        const to = systemIndex.get(need.system)!
        const options = problem.systems[to]!.options
        const toOptions = options.flatMap((other, k) =>
          other.kind !== 'stay' && need.options.includes(other.id) ? [k] : [],
        )
        const stayCounts = options.some((other) => other.kind === 'stay' && need.options.includes(other.id))
        const demand = `$.systems[${i}].options[${o}].requires`
        implications.push({ from: i, fromOptions: [o], to, toOptions, lag: 0, stayCounts, demand })
      }
    })
  })
  return implications
}
