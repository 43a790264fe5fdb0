import { HighsModel, LinearModel } from '../engines/highs/index.ts'
import { wholeRemainder } from './dive.ts'
import type { Effort } from './effort.ts'
import { enumerateFillings } from './enumerate.ts'
import { type Bin, binCost, type Instance } from './instance.ts'
import { type Duals, dualBound, valuesOf } from './master.ts'
import type { Pricer } from './pricing.ts'
import type { Standing } from './standing.ts'

const mostFillings = 12_000
/** Iterations of the simplex method in the integer program, all nodes together. */
const mostIterations = 30_000

/**
 * Settles whether a packing as cheap as the bound exists, where few fillings can be part of one: a filling
 * whose reduced cost exceeds the distance between the goal and the bound of these dual values is in none
 * (reduced-cost fixing). If all others can be listed, the integer program over them decides. The dual values
 * must be feasible: no filling worth more than its host.
 */
export async function settle(
  standing: Standing,
  duals: Duals,
  pricer: Pricer,
  effort: Effort,
): Promise<void> {
  const { instance } = standing
  const { price, types, granularity } = instance
  if (instance.placeCost || instance.siteRules.length > 0 || granularity === 0) return
  const goal = standing.lowerBound
  const values = Float64Array.from(price, (cost, t) => cost - duals.stock[t]!)
  const rest = wholeRemainder(instance)
  const bound = dualBound(instance, duals, values, rest.demand, rest.stock, rest.ruleLimits)
  const slack = goal - bound + 1e-6 * granularity
  const fillings: Bin[] = []
  for (let t = 0; t < types; t++) {
    const worth = valuesOf(instance, t, duals)
    const threshold = values[t]! - slack
    const relaxation = pricer.relaxation(t, worth, instance.demand, threshold)
    const most = mostFillings - fillings.length
    const found = enumerateFillings(instance, t, worth, threshold, relaxation, most, effort)
    if (!found) return
    fillings.push(...found)
  }
  const { values: whole, lowerBound } = await solveProgram(instance, fillings, goal, effort)
  const bins = whole && binsOf(instance, fillings, whole)
  if (bins) standing.offer(bins)
  if (lowerBound > goal + 1e-6) standing.prove(Math.min(goal + granularity, standing.target))
}

/** Whether the dual values are proved to leave no filling worth more than its host. */
export function areFeasible(instance: Instance, duals: Duals, pricer: Pricer): boolean {
  return instance.price.every((cost, t) => {
    const limit = cost - duals.stock[t]!
    return (
      pricer.price(t, valuesOf(instance, t, duals), instance.demand, limit, 300_000).bound <= limit + 1e-7
    )
  })
}

async function solveProgram(
  instance: Instance,
  fillings: readonly Bin[],
  goal: number,
  effort: Effort,
): Promise<{ values: Float64Array | null; lowerBound: number }> {
  const { kinds, types, demand, stock, kindOf } = instance
  const model = new LinearModel()
  const cover: [number, number][][] = Array.from({ length: kinds }, () => [])
  const used: [number, number][][] = Array.from({ length: types }, () => [])
  for (const bin of fillings) {
    const variable = model.addVariable(binCost(instance, bin), 0, Number.POSITIVE_INFINITY, true)
    for (const option of bin.options) cover[kindOf[option]!]!.push([variable, 1])
    used[bin.type]!.push([variable, 1])
  }
  for (let k = 0; k < kinds; k++) {
    if (demand[k]! > 0 && cover[k]!.length === 0)
      return { values: null, lowerBound: Number.POSITIVE_INFINITY }
    model.addRow(demand[k]!, Number.POSITIVE_INFINITY, cover[k]!)
  }
  for (let t = 0; t < types; t++)
    if (Number.isFinite(stock[t]!)) model.addRow(Number.NEGATIVE_INFINITY, stock[t]!, used[t]!)
  const program = await HighsModel.open(model)
  try {
    const result = program.run({
      shouldStop: ({ incumbent, lowerBound, lpIterations }) =>
        effort.look() ||
        lpIterations > mostIterations ||
        incumbent <= goal + 1e-6 ||
        lowerBound > goal + 1e-6,
      options: { mip_rel_gap: 0, mip_abs_gap: 1e-6 },
    })
    effort.spend(2000 * (1 + result.nodes) * Math.ceil(fillings.length / 100))
    return {
      values: result.values,
      lowerBound: result.status === 'infeasible' ? Number.POSITIVE_INFINITY : result.lowerBound,
    }
  } finally {
    program.dispose()
  }
}

/** Hosts from whole numbers of fillings; what is covered twice stands on the first. */
function binsOf(instance: Instance, fillings: readonly Bin[], values: Float64Array): Bin[] | null {
  const left = instance.demand.slice()
  const bins: Bin[] = []
  fillings.forEach(({ type, options }, at) => {
    for (let copy = Math.round(values[at]!); copy > 0; copy--) {
      const wanted = options.filter((option) => {
        const kind = instance.kindOf[option]!
        if (left[kind]! <= 0) return false
        left[kind]! -= 1
        return true
      })
      if (wanted.length > 0) bins.push({ type, options: wanted })
    }
  })
  return left.every((count) => count <= 0) ? bins : null
}
