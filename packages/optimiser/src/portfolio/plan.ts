import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { PlanState, type Purchases } from './plan-state.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'

/** A plan in the solver's numbers: alternative of each system, year each platform opens, units by year. */
export interface Plan extends Purchases {
  chosen: Int32Array
}

/** The plan that opens and buys exactly what these choices need, when they need it; some of it early, if asked. */
export function planOnDemand(instance: Instance, chosen: ArrayLike<number>, early?: Purchases): Plan {
  const state = new PlanState(instance, chosen, early)
  return { chosen: state.chosen, ...state.purchases() }
}

/** The plan that the model's values describe, openings and units included. */
export function planFromValues(instance: Instance, built: PortfolioModel, values: Float64Array): Plan {
  const share = (a: number) => (built.choose[a]! < 0 ? -1 : values[built.choose[a]!]!)
  const chosen = Int32Array.from(instance.bySystem, (list) =>
    list.reduce((best, a) => (share(a) > share(best) ? a : best), list[0]!),
  )
  return {
    chosen,
    openedAt: built.open.map((series) => {
      const first = series.findIndex((variable) => values[variable]! > 0.5)
      return first < 0 ? instance.years : first
    }),
    units: built.units.map((series) => series.map((variable) => Math.round(values[variable]!))),
  }
}

/** Values of choices, units and openings, to start a mixed-integer run from. */
export function startValues(built: PortfolioModel, plan: Plan): { indices: number[]; values: number[] } {
  const indices: number[] = []
  const values: number[] = []
  const chosen = new Set(plan.chosen)
  const set = (variable: number, value: number) => {
    if (variable < 0) return
    indices.push(variable)
    values.push(value)
  }
  built.choose.forEach((variable, a) => {
    set(variable, chosen.has(a) ? 1 : 0)
  })
  built.units.forEach((series, s) => {
    series.forEach((variable, t) => {
      set(variable, plan.units[s]![t]!)
    })
  })
  built.open.forEach((series, p) => {
    series.forEach((variable, t) => {
      set(variable, t >= plan.openedAt[p]! ? 1 : 0)
    })
  })
  return { indices, values }
}

/** The plan in the words of the problem. */
export function toSolution(problem: PortfolioProblem, instance: Instance, plan: Plan): PortfolioSolution {
  const yearOf = (t: number) => (t >= instance.years ? null : problem.firstYear + t)
  return {
    choices: problem.systems.map((system, i) => {
      const { option, year } = instance.alternatives[plan.chosen[i]!]!
      return { system: system.id, option: system.options[option]!.id, year: yearOf(year) }
    }),
    shared: (problem.shared ?? []).map((platform, p) => ({
      shared: platform.id,
      openedIn: yearOf(plan.openedAt[p]!),
      units: instance.steps.flatMap((step, s) => (step.platform === p ? [plan.units[s]!] : [])),
    })),
  }
}
