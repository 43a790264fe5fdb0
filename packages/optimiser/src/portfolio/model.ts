import { LinearModel } from '../engines/highs/index.ts'
import type { Alternative, Instance } from './compile.ts'

/** Yen in one unit of the model: keeps coefficients near one. */
export const yenPerUnit = 1e6

/** Where things are in the model, to read its solutions and dual values. */
export interface PortfolioModel {
  model: LinearModel
  /** Cumulative binaries of each (system, option): the alternatives in order of year, with their variable. */
  moves: { alternative: number; variable: number; previous: number }[]
  /** Constant part of each system's cost: the alternative that is taken when no move is. */
  stay: number[]
  units: number[][]
  open: number[][]
  budgetRows: number[]
  effortRows: number[]
  /** Rows left out at first; add them where a relaxed solution violates them. */
  openingRows: { use: number; open: number }[]
}

type Term = [number, number]

/**
 * The whole problem with cumulative ("moved by year t") binaries: sparser than one binary per year, and a
 * branch on one of them halves the horizon (Lambert, Brickey, Newman & Eurek 2014 for mine planning). The
 * number of units is one integer a year and step, without one binary for each host.
 * @param kept alternatives still in play; the others are proven to be of no use
 */
export function buildModel(instance: Instance, kept: Uint8Array): PortfolioModel {
  const { years, discount, alternatives } = instance
  const model = new LinearModel()
  const moves: PortfolioModel['moves'] = []
  const moveOf = new Int32Array(alternatives.length).fill(-1)
  const previousOf = new Int32Array(alternatives.length).fill(-1)
  const stay: number[] = []
  const byOption: Map<number, number[]>[] = []

  // The value of "alternative a is chosen" is y(a) − y(previous alternative of the same option).
  instance.bySystem.forEach((list) => {
    const live = list.filter((a) => kept[a])
    const options = new Map<number, number[]>()
    let base = -1
    for (const a of live) {
      const alternative = alternatives[a]!
      if (alternative.year === years) {
        base = a
        continue
      }
      const group = options.get(alternative.option) ?? []
      group.push(a)
      options.set(alternative.option, group)
    }
    const hasStay = base >= 0
    if (!hasStay) base = live[0] ?? -1
    stay.push(hasStay ? base : -1)
    byOption.push(options)
    const baseCost = base >= 0 ? alternatives[base]!.cost : 0
    model.offset += baseCost / yenPerUnit
    const last: Term[] = []
    for (const group of options.values()) {
      group.forEach((a, k) => {
        const here = alternatives[a]!.cost - baseCost
        const next = k + 1 < group.length ? alternatives[group[k + 1]!]!.cost - baseCost : 0
        moveOf[a] = model.addVariable((here - next) / yenPerUnit, 0, 1, true)
        previousOf[a] = k > 0 ? moveOf[group[k - 1]!]! : -1
        moves.push({ alternative: a, variable: moveOf[a]!, previous: previousOf[a]! })
        if (k > 0)
          model.addRow(0, Number.POSITIVE_INFINITY, [
            [moveOf[a]!, 1],
            [previousOf[a]!, -1],
          ])
      })
      last.push([moveOf[group[group.length - 1]!]!, 1])
    }
    model.addRow(hasStay ? Number.NEGATIVE_INFINITY : 1, 1, last)
  })

  /** Moved into one of these options by that year. */
  const movedBy = (system: number, options: Iterable<number>, year: number, value: number): Term[] => {
    const terms: Term[] = []
    for (const option of options) {
      let found = -1
      for (const a of byOption[system]!.get(option) ?? []) if (alternatives[a]!.year <= year) found = a
      if (found >= 0) terms.push([moveOf[found]!, value])
    }
    return terms
  }
  const chosen = (a: number, value: number): Term[] =>
    previousOf[a]! < 0
      ? [[moveOf[a]!, value]]
      : [
          [moveOf[a]!, value],
          [previousOf[a]!, -value],
        ]
  /** Σ value(alternative chosen), as terms on the moves and a constant from the systems that do not move. */
  const total = (value: (alternative: Alternative) => number): { terms: Term[]; constant: number } => {
    const terms: Term[] = []
    let constant = 0
    instance.bySystem.forEach((list, i) => {
      const base = stay[i]! >= 0 ? value(alternatives[stay[i]!]!) : 0
      constant += base
      for (const a of list) {
        if (moveOf[a]! < 0) continue
        const amount = value(alternatives[a]!) - base
        if (amount !== 0) terms.push(...chosen(a, amount))
      }
    })
    return { terms, constant }
  }

  const units = instance.steps.map((step) =>
    Array.from({ length: years }, (_, t) => {
      const later = t + 1 < years ? discount[t + 1]! : 0
      const cost = step.unitYenPerYear * discount[t]! + step.unitYen * (discount[t]! - later)
      return model.addVariable(cost / yenPerUnit, 0, Math.min(step.maxUnits, 1e6), true)
    }),
  )
  const open = instance.platforms.map((platform) =>
    Array.from({ length: years }, (_, t) => {
      const later = t + 1 < years ? discount[t + 1]! : 0
      const cost = platform.yenPerYear * discount[t]! + platform.openingYen * (discount[t]! - later)
      return model.addVariable(cost / yenPerUnit, 0, 1, true)
    }),
  )
  for (const variables of [...units, ...open])
    for (let t = 1; t < years; t++)
      model.addRow(0, Number.POSITIVE_INFINITY, [
        [variables[t]!, 1],
        [variables[t - 1]!, -1],
      ])

  const openingRows: PortfolioModel['openingRows'] = []
  const loadTerms: Term[][][] = instance.loads.map(() => Array.from({ length: years }, () => []))
  const userTerms: Term[][][] = instance.platforms.map(() => Array.from({ length: years }, () => []))
  byOption.forEach((options, i) => {
    for (const [option, group] of options) {
      const { loads, platforms } = alternatives[group[0]!]!
      for (let t = 0; t < years; t++) {
        const term = movedBy(i, [option], t, 1)[0]
        if (!term) continue
        for (const { load, amount } of loads) loadTerms[load]![t]!.push([term[0], amount])
        for (const p of platforms) {
          userTerms[p]![t]!.push(term)
          openingRows.push({ use: term[0], open: open[p]![t]! })
        }
      }
    }
  })
  instance.loads.forEach(({ step, unitCapacity }, l) => {
    for (let t = 0; t < years; t++) {
      const terms = loadTerms[l]![t]!
      if (terms.length === 0) continue
      model.addRow(Number.NEGATIVE_INFINITY, 0, [...terms, [units[step]![t]!, -unitCapacity]])
    }
  })
  userTerms.forEach((perYear, p) => {
    perYear.forEach((terms, t) => {
      if (terms.length > 0)
        model.addRow(Number.NEGATIVE_INFINITY, 0, [...terms, [open[p]![t]!, -terms.length]])
    })
  })

  const interfaces = instance.interfaces.map(({ a, b, yen }) =>
    Array.from({ length: years }, (_, t) => {
      const apart = model.addVariable((yen * discount[t]!) / yenPerUnit, 0, 1, false)
      const first = movedBy(a, byOption[a]!.keys(), t, -1)
      const second = movedBy(b, byOption[b]!.keys(), t, -1)
      const negated = (terms: Term[]): Term[] => terms.map(([variable, value]) => [variable, -value])
      model.addRow(0, Number.POSITIVE_INFINITY, [[apart, 1], ...first, ...negated(second)])
      model.addRow(0, Number.POSITIVE_INFINITY, [[apart, 1], ...second, ...negated(first)])
      return apart
    }),
  )

  const budgetRows = instance.budgets.map((budget, b) => {
    const { terms, constant } = total((alternative) => alternative.budgetYen[b]! / yenPerUnit)
    const t = budget.year
    const pay = (variables: number[], once: number, perYear: number) => {
      const before = budget.countsInitial ? once / yenPerUnit : 0
      terms.push([variables[t]!, before + (budget.countsRunning ? perYear / yenPerUnit : 0)])
      if (t > 0) terms.push([variables[t - 1]!, -before])
    }
    instance.steps.forEach((step, s) => {
      pay(units[s]!, step.unitYen, step.unitYenPerYear)
    })
    instance.platforms.forEach((platform, p) => {
      pay(open[p]!, platform.openingYen, platform.yenPerYear)
    })
    if (budget.countsInterface)
      instance.interfaces.forEach(({ yen }, k) => {
        terms.push([interfaces[k]![t]!, yen / yenPerUnit])
      })
    if (Number.isFinite(budget.penalty))
      terms.push([model.addVariable(budget.penalty, 0, Number.POSITIVE_INFINITY, false), -1])
    return model.addRow(Number.NEGATIVE_INFINITY, budget.limit / yenPerUnit - constant, terms)
  })
  const effortTerms: Term[][] = Array.from(instance.effortLimits, () => [])
  for (const { alternative } of moves)
    for (const { row, amount } of alternatives[alternative]!.effort)
      effortTerms[row]!.push(...chosen(alternative, amount))
  const effortRows = effortTerms.map((terms, row) =>
    model.addRow(Number.NEGATIVE_INFINITY, instance.effortLimits[row]!, terms),
  )

  for (const need of instance.implications) {
    for (let t = 0; t < years; t++) {
      const left = movedBy(need.from, need.fromOptions, t, 1)
      if (left.length === 0) continue
      const right = movedBy(need.to, need.toOptions, t - need.lag, -1)
      const stays = need.stayCounts && stay[need.to]! >= 0
      const moved = stays ? movedBy(need.to, byOption[need.to]!.keys(), years, 1) : []
      model.addRow(Number.NEGATIVE_INFINITY, stays ? 1 : 0, [...left, ...right, ...moved])
    }
  }
  if (Number.isFinite(instance.maxChanges)) {
    const { terms, constant } = total((alternative) => (alternative.isChange ? 1 : 0))
    model.addRow(Number.NEGATIVE_INFINITY, instance.maxChanges - constant, terms)
  }
  if (Number.isFinite(instance.maxLoss)) {
    const { terms, constant } = total((alternative) => alternative.loss / yenPerUnit)
    model.addRow(Number.NEGATIVE_INFINITY, instance.maxLoss / yenPerUnit - constant, terms)
  }
  return { model, moves, stay, units, open, budgetRows, effortRows, openingRows }
}
