import { LinearModel } from '../engines/highs/index.ts'
import type { Alternative, Instance } from './compile.ts'

/**
 * The model as a textbook writes it: one binary per system, option and year, one opening binary and one
 * host count per platform and year, everything in one matrix. Kept as the yardstick of the benchmark and as a
 * second, separate formulation for the tests. Interfaces, loss ceilings and change limits are not in it.
 */
export function buildNaiveModel(instance: Instance, yenPerUnit: number): LinearModel {
  const model = new LinearModel()
  const { years, discount, alternatives } = instance
  const choose = alternatives.map((one) => model.addVariable(one.cost / yenPerUnit, 0, 1, true))
  const weight = (once: number, perYear: number, t: number) =>
    (perYear * discount[t]! + once * (discount[t]! - (t + 1 < years ? discount[t + 1]! : 0))) / yenPerUnit
  const range = Array.from({ length: years }, (_, t) => t)
  const units = instance.steps.map((step) =>
    range.map((t) =>
      model.addVariable(weight(step.unitYen, step.unitYenPerYear, t), 0, Math.min(step.maxUnits, 1e6), true),
    ),
  )
  const open = instance.platforms.map((platform) =>
    range.map((t) => model.addVariable(weight(platform.openingYen, platform.yenPerYear, t), 0, 1, true)),
  )
  const pick = (test: (one: Alternative) => number): [number, number][] =>
    alternatives.flatMap((one, a) => {
      const value = test(one)
      return value === 0 ? [] : [[choose[a]!, value] as [number, number]]
    })
  const none = Number.NEGATIVE_INFINITY
  for (const list of instance.bySystem)
    model.addRow(
      1,
      1,
      list.map((a) => [choose[a]!, 1]),
    )
  instance.loads.forEach((load, l) => {
    for (const t of range) {
      const used = pick((one) =>
        one.year <= t ? (one.loads.find((part) => part.load === l)?.amount ?? 0) : 0,
      )
      model.addRow(none, 0, [...used, [units[load.step]![t]!, -load.unitCapacity]])
    }
  })
  instance.platforms.forEach((_, p) => {
    for (const t of range) {
      const users = pick((one) => (one.year <= t && one.platforms.includes(p) ? 1 : 0))
      model.addRow(none, 0, [...users, [open[p]![t]!, -instance.bySystem.length]])
    }
  })
  for (const series of [...units, ...open])
    for (let t = 1; t < years; t++)
      model.addRow(0, Number.POSITIVE_INFINITY, [
        [series[t]!, 1],
        [series[t - 1]!, -1],
      ])
  instance.budgets.forEach((budget, b) => {
    const terms = pick((one) => one.budgetYen[b]! / yenPerUnit)
    const t = budget.year
    const pay = (series: number[], once: number, perYear: number) => {
      const initial = budget.countsInitial ? once / yenPerUnit : 0
      terms.push([series[t]!, initial + (budget.countsRunning ? perYear / yenPerUnit : 0)])
      if (t > 0) terms.push([series[t - 1]!, -initial])
    }
    instance.steps.forEach((step, s) => {
      pay(units[s]!, step.unitYen, step.unitYenPerYear)
    })
    instance.platforms.forEach((platform, p) => {
      pay(open[p]!, platform.openingYen, platform.yenPerYear)
    })
    if (Number.isFinite(budget.penalty))
      terms.push([model.addVariable(budget.penalty, 0, Number.POSITIVE_INFINITY, false), -1])
    model.addRow(none, budget.limit / yenPerUnit, terms)
  })
  instance.effortLimits.forEach((limit, row) => {
    model.addRow(
      none,
      limit,
      pick((one) => one.effort.find((use) => use.row === row)?.amount ?? 0),
    )
  })
  for (const need of instance.implications)
    for (const t of range) {
      const left = pick((one) =>
        one.system === need.from && need.fromOptions.includes(one.option) && one.year <= t ? 1 : 0,
      )
      const right = pick((one) => {
        if (one.system !== need.to) return 0
        if (one.year === years) return need.stayCounts ? -1 : 0
        return need.toOptions.includes(one.option) && one.year <= t - need.lag ? -1 : 0
      })
      if (left.length > 0) model.addRow(none, 0, [...left, ...right])
    }
  return model
}
