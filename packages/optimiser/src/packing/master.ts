import { HighsModel, LinearModel } from '../engines/highs/index.ts'
import type { Effort } from './effort.ts'
import { type Bin, binCost, type Instance } from './instance.ts'

export interface Duals {
  /** Worth of one more copy of each kind, never negative. */
  kind: Float64Array
  /** By type: what one more in stock would save, as a number ≤ 0; 0 without a limit. */
  stock: Float64Array
  /** By rule, then site: ≤ 0. */
  rule: Float64Array
}

export interface MasterResult {
  objective: number
  duals: Duals
  /** Use of each filling in the order of `fillings`. */
  use: Float64Array
  /** Copies that no filling covers. */
  shortage: number
}

const dualSimplex = 1
const primalSimplex = 4

/**
 * The linear program over fillings: cover every copy at least cost within stock. A filling is a host with what
 * is on it. Copies may be left uncovered at a price far above any host, so that it always has a solution.
 */
export class Master {
  readonly instance: Instance
  readonly fillings: Bin[] = []
  readonly #keys = new Set<string>()
  readonly #model: HighsModel
  readonly #effort: Effort
  readonly #stockRow: number[]
  readonly #sites: number
  readonly #firstRule: number
  readonly shortagePrice: number
  #isPrimal = true

  private constructor(
    instance: Instance,
    model: HighsModel,
    effort: Effort,
    rows: { stockRow: number[] },
    price: number,
  ) {
    this.instance = instance
    this.#model = model
    this.#effort = effort
    this.#stockRow = rows.stockRow
    this.#sites = Math.max(0, ...instance.siteOf) + 1
    this.#firstRule = instance.kinds + rows.stockRow.filter((row) => row >= 0).length
    this.shortagePrice = price
  }

  static async open(instance: Instance, effort: Effort, priceOfShortage?: number): Promise<Master> {
    const { kinds, types, demand, stock, price, placeCost, siteOf, siteRules } = instance
    const model = new LinearModel()
    const dearest = Math.max(0, ...price) + (placeCost ? Math.max(0, ...placeCost) : 0)
    const shortagePrice = priceOfShortage ?? 3 * dearest + 1
    const shortage = Array.from({ length: kinds }, () =>
      model.addVariable(shortagePrice, 0, Number.POSITIVE_INFINITY, false),
    )
    for (let k = 0; k < kinds; k++) model.addRow(demand[k]!, Number.POSITIVE_INFINITY, [[shortage[k]!, 1]])
    const stockRow = Array.from({ length: types }, (_, t) =>
      Number.isFinite(stock[t]!) ? model.addRow(Number.NEGATIVE_INFINITY, stock[t]!, []) : -1,
    )
    const sites = Math.max(0, ...siteOf) + 1
    for (const { limit } of siteRules)
      for (let site = 0; site < sites; site++) model.addRow(Number.NEGATIVE_INFINITY, limit, [])
    return new Master(instance, await HighsModel.open(model, true), effort, { stockRow }, shortagePrice)
  }

  /** Adds a filling unless it is there; says whether it was new. */
  add(bin: Bin): boolean {
    const options = [...bin.options].sort((a, b) => a - b)
    const key = `${bin.type}:${options.join(',')}`
    if (this.#keys.has(key)) return false
    this.#keys.add(key)
    const { kindOf, siteOf, siteRules } = this.instance
    const count = new Map<number, number>()
    for (const option of options) count.set(kindOf[option]!, (count.get(kindOf[option]!) ?? 0) + 1)
    const terms: [number, number][] = [...count]
    if (this.#stockRow[bin.type]! >= 0) terms.push([this.#stockRow[bin.type]!, 1])
    siteRules.forEach(({ kinds }, rule) => {
      const there = kinds.reduce((sum, kind) => sum + (count.get(kind) ?? 0), 0)
      if (there > 0) terms.push([this.#firstRule + rule * this.#sites + siteOf[bin.type]!, there])
    })
    this.#model.addColumn(binCost(this.instance, bin), 0, Number.POSITIVE_INFINITY, terms)
    this.fillings.push({ type: bin.type, options })
    return true
  }

  /** Allows or forbids a filling by its position. */
  allow(filling: number, isAllowed: boolean): void {
    this.#isPrimal = false
    this.#model.setBounds(this.instance.kinds + filling, 0, isAllowed ? Number.POSITIVE_INFINITY : 0)
  }

  /** What is to be covered and what is in stock from now on. */
  setRest(demand: Int32Array, stock: Float64Array): void {
    this.#isPrimal = false
    for (let k = 0; k < this.instance.kinds; k++)
      this.#model.setRowBounds(k, demand[k]!, Number.POSITIVE_INFINITY)
    this.#stockRow.forEach((row, type) => {
      if (row >= 0) this.#model.setRowBounds(row, Number.NEGATIVE_INFINITY, stock[type]!)
    })
  }

  setRuleLimits(limits: Float64Array): void {
    if (limits.length > 0) this.#isPrimal = false
    limits.forEach((limit, at) => {
      this.#model.setRowBounds(this.#firstRule + at, Number.NEGATIVE_INFINITY, limit)
    })
  }

  solve(): MasterResult | null {
    const { kinds, types, siteRules } = this.instance
    // New fillings leave the basis primal feasible, a new rest leaves it dual feasible.
    this.#model.setOptions({ simplex_strategy: this.#isPrimal ? primalSimplex : dualSimplex })
    this.#isPrimal = true
    const { status, values, objective } = this.#model.run()
    this.#effort.spend(20 * (kinds + this.fillings.length))
    if (status !== 'optimal' || !values) return null
    const { rows } = this.#model.duals()
    const stock = new Float64Array(types)
    this.#stockRow.forEach((row, type) => {
      if (row >= 0) stock[type] = Math.min(0, rows[row]!)
    })
    const duals = {
      kind: rows.slice(0, kinds).map((dual) => Math.max(0, dual)),
      stock,
      rule: rows
        .slice(this.#firstRule, this.#firstRule + siteRules.length * this.#sites)
        .map((dual) => Math.min(0, dual)),
    }
    let shortage = 0
    for (let k = 0; k < kinds; k++) shortage += values[k]!
    return { objective, duals, use: values.slice(kinds), shortage }
  }

  dispose(): void {
    this.#model.dispose()
  }
}

/** Value of each option on a host of a type: what its kind is worth there, less what placing it costs. */
export function valuesOf(instance: Instance, type: number, duals: Duals): Float64Array {
  const { kinds, options, kindOf, placeCost, siteOf, siteRules } = instance
  const worth = duals.kind.slice()
  if (placeCost) for (let k = 0; k < kinds; k++) worth[k]! -= placeCost[type * kinds + k]!
  const sites = Math.max(0, ...siteOf) + 1
  siteRules.forEach((rule, at) => {
    for (const kind of rule.kinds) worth[kind]! += duals.rule[at * sites + siteOf[type]!]!
  })
  return Float64Array.from({ length: options }, (_, o) => worth[kindOf[o]!]!)
}

/**
 * A bound on the cost of covering the demand, from any dual values and a proven bound on the value of a filling
 * of each type (Lagrange; Farley 1990 where the stock has no limit). Needs no optimal linear program.
 */
export function dualBound(
  instance: Instance,
  duals: Duals,
  fillingValue: Float64Array,
  demand: Int32Array,
  stock: Float64Array,
  ruleLimits: Float64Array,
): number {
  const { kinds, types, price } = instance
  let total = 0
  for (let k = 0; k < kinds; k++) total += duals.kind[k]! * demand[k]!
  for (let at = 0; at < ruleLimits.length; at++) total += duals.rule[at]! * ruleLimits[at]!
  const copies = demand.reduce((sum, count) => sum + count, 0)
  let scaleAll = 1
  let scaleUnlimited = 1
  // No more hosts than copies are of use; of hosts without a price there may be so many.
  const most = stock.map((count, t) => (price[t] === 0 ? Math.min(count, copies) : count))
  for (let t = 0; t < types; t++) {
    const value = fillingValue[t]!
    if (stock[t]! < 1 || value <= price[t]!) continue
    const scale = Math.max(0, price[t]!) / value
    scaleAll = Math.min(scaleAll, scale)
    if (!Number.isFinite(most[t]!)) scaleUnlimited = Math.min(scaleUnlimited, scale)
  }
  let bound = scaleUnlimited * total
  for (let t = 0; t < types; t++)
    if (Number.isFinite(most[t]!))
      bound += most[t]! * Math.min(0, price[t]! - scaleUnlimited * fillingValue[t]!)
  const best = Math.max(scaleAll * total, bound, 0)
  return best - 1e-9 * Math.max(1, Math.abs(best))
}
