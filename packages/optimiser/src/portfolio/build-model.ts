import { LinearModel } from '../engines/highs/index.ts'
import type { Alternative, Instance } from './compile.ts'

type Term = [number, number]

/** The linear model of an instance, and where things are in it. */
export interface PortfolioModel {
  model: LinearModel
  /** Rows of the model itself; what is added later makes its relaxation stronger. */
  ownRows: number
  /** Yen in one unit of the model's money. */
  yenPerUnit: number
  /** Variable of each alternative; −1 when it was left out. */
  choose: Int32Array
  units: number[][]
  open: number[][]
  /** Rows of budgets and of capacities by year, in the instance's order. */
  budgetRows: number[]
  effortRows: number[]
  lossRow: number
  changesRow: number
  /** Rows of each implication, in the instance's order. */
  implicationRows: number[][]
}

/** A unit of money in which the dearest alternative costs a thousand. */
export function moneyUnit(instance: Instance): number {
  const dearest = instance.alternatives.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0)
  return dearest > 0 ? dearest / 1000 : 1
}

/**
 * One binary for each alternative, whole numbers of units and an opening for each platform and year. The
 * units of a step are one integer a year, without one binary for each host, so that equal hosts bring no
 * symmetry. Units and openings may come before they are needed, where a budget asks for it.
 * @param kept alternatives to choose among; the others are left out
 */
export function buildModel(instance: Instance, kept?: Uint8Array): PortfolioModel {
  const { years, discount, alternatives, budgets } = instance
  const model = new LinearModel()
  const yenPerUnit = moneyUnit(instance)
  const none = Number.NEGATIVE_INFINITY
  const range = Array.from({ length: years }, (_, t) => t)
  const choose = Int32Array.from(alternatives, (one, a) =>
    !kept || kept[a] ? model.addVariable(one.cost / yenPerUnit, 0, 1, true) : -1,
  )
  const weight = (once: number, perYear: number, t: number) =>
    (perYear * discount[t]! + once * (discount[t]! - (t + 1 < years ? discount[t + 1]! : 0))) / yenPerUnit
  const loadTerms = instance.loads.map(() => range.map((): Term[] => []))
  const userTerms = instance.platforms.map(() => range.map((): Term[] => []))
  const effortTerms = Array.from(instance.effortLimits, (): Term[] => [])
  const budgetTerms = budgets.map((): Term[] => [])
  const changeTerms: Term[] = []
  const lossTerms: Term[] = []
  instance.bySystem.forEach((list) => {
    const row: Term[] = []
    for (const a of list) {
      const x = choose[a]!
      if (x < 0) continue
      const one = alternatives[a]!
      row.push([x, 1])
      for (const { load, amount } of one.loads)
        for (let t = one.year; t < years; t++) loadTerms[load]![t]!.push([x, amount])
      for (const p of one.platforms) for (let t = one.year; t < years; t++) userTerms[p]![t]!.push([x, 1])
      for (const { row: at, amount } of one.effort) effortTerms[at]!.push([x, amount])
      one.budgetYen.forEach((yen, b) => {
        if (yen !== 0) budgetTerms[b]!.push([x, yen / yenPerUnit])
      })
      if (one.isChange) changeTerms.push([x, 1])
      if (one.loss > 0) lossTerms.push([x, one.loss / yenPerUnit])
    }
    model.addRow(1, 1, row)
  })

  const mostUnits = instance.steps.map((step) =>
    Math.max(
      ...step.loads.map((load) => Math.ceil(mostLoad(instance, load) / instance.loads[load]!.unitCapacity)),
      0,
    ),
  )
  const units = instance.steps.map((step, s) =>
    range.map((t) =>
      model.addVariable(
        weight(step.unitYen, step.unitYenPerYear, t),
        0,
        Math.min(step.maxUnits, mostUnits[s]!),
        true,
      ),
    ),
  )
  const open = instance.platforms.map((platform) =>
    range.map((t) => model.addVariable(weight(platform.openingYen, platform.yenPerYear, t), 0, 1, true)),
  )
  instance.loads.forEach(({ step, unitCapacity }, load) => {
    for (const t of range) {
      const terms = loadTerms[load]![t]!
      if (terms.length > 0) model.addRow(none, 0, [...terms, [units[step]![t]!, -unitCapacity]])
    }
  })
  userTerms.forEach((perYear, p) => {
    perYear.forEach((terms, t) => {
      if (terms.length > 0) model.addRow(none, 0, [...terms, [open[p]![t]!, -instance.bySystem.length]])
    })
  })
  for (const series of [...units, ...open])
    for (let t = 1; t < years; t++)
      model.addRow(0, Number.POSITIVE_INFINITY, [
        [series[t]!, 1],
        [series[t - 1]!, -1],
      ])

  const movedBy = (system: number, year: number, options: number[] | null, value: number): Term[] =>
    instance.bySystem[system]!.flatMap((a): Term[] => {
      const { year: at, option } = alternatives[a]!
      const counts = choose[a]! >= 0 && at <= year && at < years && (!options || options.includes(option))
      return counts ? [[choose[a]!, value]] : []
    })
  const apart = instance.interfaces.map(({ a, b, yen }) =>
    range.map((t) => {
      const variable = model.addVariable((yen * discount[t]!) / yenPerUnit, 0, 1, false)
      model.addRow(0, Number.POSITIVE_INFINITY, [
        [variable, 1],
        ...movedBy(a, t, null, -1),
        ...movedBy(b, t, null, 1),
      ])
      model.addRow(0, Number.POSITIVE_INFINITY, [
        [variable, 1],
        ...movedBy(a, t, null, 1),
        ...movedBy(b, t, null, -1),
      ])
      return variable
    }),
  )
  const budgetRows = budgets.map((budget, b) => {
    const terms = budgetTerms[b]!
    const { year: t } = budget
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
    if (budget.countsInterface)
      instance.interfaces.forEach(({ yen }, k) => {
        terms.push([apart[k]![t]!, yen / yenPerUnit])
      })
    if (Number.isFinite(budget.penalty))
      terms.push([model.addVariable(budget.penalty, 0, Number.POSITIVE_INFINITY, false), -1])
    return model.addRow(none, budget.limit / yenPerUnit, terms)
  })
  const effortRows = effortTerms.map((terms, row) => model.addRow(none, instance.effortLimits[row]!, terms))
  const implicationRows = instance.implications.map((need) =>
    range.flatMap((t) => {
      const left = movedBy(need.from, t, need.fromOptions, 1)
      if (left.length === 0) return []
      const stays = need.stayCounts ? stayTerms(instance, choose, need.to) : []
      const right = movedBy(need.to, t - need.lag, need.toOptions, -1)
      return [model.addRow(none, 0, [...left, ...right, ...stays])]
    }),
  )
  const changesRow = Number.isFinite(instance.maxChanges)
    ? model.addRow(none, instance.maxChanges, changeTerms)
    : -1
  const lossRow = Number.isFinite(instance.maxLoss)
    ? model.addRow(none, instance.maxLoss / yenPerUnit, lossTerms)
    : -1
  return {
    model,
    ownRows: model.rows,
    yenPerUnit,
    choose,
    units,
    open,
    budgetRows,
    effortRows,
    lossRow,
    changesRow,
    implicationRows,
  }
}

function stayTerms(instance: Instance, choose: Int32Array, system: number): Term[] {
  return instance.bySystem[system]!.flatMap((a): Term[] =>
    instance.alternatives[a]!.year === instance.years && choose[a]! >= 0 ? [[choose[a]!, -1]] : [],
  )
}

/** The load if every system used it as much as it ever could. */
function mostLoad(instance: Instance, load: number): number {
  const amountOf = (one: Alternative) => one.loads.find((part) => part.load === load)?.amount ?? 0
  return instance.bySystem.reduce(
    (sum, list) => sum + list.reduce((most, a) => Math.max(most, amountOf(instance.alternatives[a]!)), 0),
    0,
  )
}
