import type { HighsModel, LinearModel } from '../../engines/highs/index.ts'
import type { PortfolioModel } from '../build-model.ts'
import type { Instance } from '../compile.ts'
import { roundedChoices } from '../rounded-choices.ts'
import { deepest } from './deepest.ts'
import { roundRow } from './round-row.ts'
import { type Cut, largestOf, RowSum } from './row-sum.ts'

/** Rows of the tableau rounded at once, those of the values furthest from whole. */
const mostTableauRows = 12
/** Cuts with more of the variables than this share make every linear program slow. */
const mostTerms = 0.25
const leastDepth = 1e-3
const leastFraction = 0.02
/** Share of a tableau row's largest multiplier below which a row is left out of it. */
const negligible = 1e-9

/**
 * Cuts for the relaxation that the solver has just solved: mixed-integer rounding of the model's own rows that bind,
 * and of the rows of the simplex tableau.
 */
export function findCuts(
  instance: Instance,
  built: PortfolioModel,
  solver: HighsModel,
  values: Float64Array,
): Cut[] {
  const { model, ownRows } = built
  const isWholeRow = wholeRows(model)
  const sum = new RowSum(model, values, isWholeRow)
  const factors = new Float64Array(model.variables + model.rows)
  const cuts: Cut[] = []
  const round = (sign: 1 | -1) => {
    const base = sum.baseRow(sign)
    const limit = base && roundRow(base, factors)
    const cut = base && limit !== null ? sum.cut(base, factors, limit) : null
    if (cut && cut.depth > leastDepth && cut.terms.length <= mostTerms * model.variables) cuts.push(cut)
  }
  const favouriteOf = favouritesOf(instance, built, values)
  for (let row = instance.bySystem.length; row < ownRows; row++) {
    if (!isBinding(sum, row)) continue
    addFromFavourites(sum, row, favouriteOf)
    round(sum.isAtUpper(row) ? 1 : -1)
  }
  for (const place of fractionalPlaces(sum, solver, isWholeRow)) {
    sum.clear()
    const times = solver.inverseRow(place)
    const least = negligible * largestOf(times)
    for (let row = 0; row < times.length; row++) if (Math.abs(times[row]!) > least) sum.add(row, times[row]!)
    round(1)
    round(-1)
  }
  return deepest(cuts, model.variables)
}

/** By variable, the system whose favourite it is, the alternative that the relaxation uses most; −1 for the others. */
function favouritesOf(instance: Instance, built: PortfolioModel, values: Float64Array): Int32Array {
  const favouriteOf = new Int32Array(built.model.variables).fill(-1)
  roundedChoices(instance, built, values).forEach((a, system) => {
    if (built.choose[a]! >= 0) favouriteOf[built.choose[a]!] = system
  })
  return favouriteOf
}

/**
 * A row in which every system counts by how it differs from its favourite: the row less the system's own equation
 * (one choice) times the favourite's factor. What a budget pays in any case is gone from it, and rounding bites.
 */
function addFromFavourites(sum: RowSum, row: number, favouriteOf: Int32Array): void {
  const { starts, indices, values } = sum.model
  sum.clear()
  sum.add(row, 1)
  for (let k = starts[row]!; k < starts[row + 1]!; k++) {
    const system = favouriteOf[indices[k]!]!
    // the equation of system i is row i
    if (system >= 0) sum.add(system, -values[k]!)
  }
}

function isBinding(sum: RowSum, row: number): boolean {
  const { rowLower, rowUpper, starts } = sum.model
  if (starts[row + 1]! - starts[row]! < 3) return false
  const limit = sum.isAtUpper(row) ? rowUpper[row]! : rowLower[row]!
  return Math.abs(limit - sum.activity[row]!) <= 1e-6 * Math.max(1, Math.abs(limit))
}

/** 1 for rows in which whole variables count whole, up to a whole limit, so that their slack is whole. */
function wholeRows({
  rows,
  starts,
  indices,
  values,
  rowLower,
  rowUpper,
  isInteger,
}: LinearModel): Uint8Array {
  const isWhole = (limit: number) => !Number.isFinite(limit) || Number.isInteger(limit)
  return Uint8Array.from({ length: rows }, (_, row) => {
    if (!isWhole(rowLower[row]!) || !isWhole(rowUpper[row]!)) return 0
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      if (!isInteger[indices[k]!] || !Number.isInteger(values[k]!)) return 0
    return 1
  })
}

/** Places of the basis where a whole variable, or a whole row, is fractional. */
function fractionalPlaces(sum: RowSum, solver: HighsModel, isWholeRow: Uint8Array): number[] {
  const { isInteger } = sum.model
  const found: { place: number; by: number }[] = []
  solver.basicVariables().forEach((variable, place) => {
    const row = -variable - 1
    const isRow = variable < 0
    if (!(isRow ? isWholeRow[row] : isInteger[variable])) return
    const value = isRow ? sum.activity[row]! : sum.values[variable]!
    const fraction = value - Math.floor(value)
    const by = Math.min(fraction, 1 - fraction)
    if (by > leastFraction) found.push({ place, by: isRow ? by / 2 : by })
  })
  found.sort((a, b) => b.by - a.by)
  return found.slice(0, mostTableauRows).map(({ place }) => place)
}
