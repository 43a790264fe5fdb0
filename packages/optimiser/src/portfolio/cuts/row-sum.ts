import type { LinearModel } from '../../engines/highs/index.ts'

/** A row that every plan of a model keeps: Σ value · variable ≤ most. */
export interface Cut {
  terms: [variable: number, value: number][]
  most: number
  /** How far the relaxation is beyond it, as a distance. */
  depth: number
}

/**
 * Σ factor · entry ≤ limit, where every entry is at least 0: a variable counted from one of its bounds, or the slack of
 * a row. The arrays are longer than `length`.
 */
export interface BaseRow {
  length: number
  /** A variable, or the slack of row r as variables + r. */
  entry: Int32Array
  factor: Float64Array
  /** Where the relaxation has the entry. */
  at: Float64Array
  isWhole: Uint8Array
  /** Whether a variable is counted down from its upper bound. */
  isDown: Uint8Array
  limit: number
}

/** Shares of the largest factor below which a term is replaced by its bound. */
const negligible = 1e-9
const negligibleInCut = 1e-7

/** Room left to every cut, as a share of its limit, for what sums of rows are rounded by. */
const rounding = 1e-9

/** A sum of rows of a model, each as an equation with its slack, seen from a solution of the relaxation. */
export class RowSum {
  readonly model: LinearModel
  readonly values: Float64Array
  /** What each row comes to. */
  readonly activity: Float64Array
  readonly #isWholeRow: Uint8Array
  readonly #sum: Float64Array
  readonly #slack: Float64Array
  readonly #rows = new Set<number>()
  readonly #base: BaseRow
  #limit = 0

  /** @param isWholeRow 1 for rows whose slack is whole */
  constructor(model: LinearModel, values: Float64Array, isWholeRow: Uint8Array) {
    this.model = model
    this.values = values
    this.#isWholeRow = isWholeRow
    this.#sum = new Float64Array(model.variables)
    this.#slack = new Float64Array(model.rows)
    this.activity = Float64Array.from({ length: model.rows }, (_, r) => activityOf(model, r, values))
    const size = model.variables + model.rows
    this.#base = {
      length: 0,
      entry: new Int32Array(size),
      factor: new Float64Array(size),
      at: new Float64Array(size),
      isWhole: new Uint8Array(size),
      isDown: new Uint8Array(size),
      limit: 0,
    }
  }

  clear(): void {
    this.#sum.fill(0)
    this.#slack.fill(0)
    this.#rows.clear()
    this.#limit = 0
  }

  /** Whether the upper limit of a row is the nearer one. */
  isAtUpper(row: number): boolean {
    const { rowLower, rowUpper } = this.model
    return rowUpper[row]! - this.activity[row]! <= this.activity[row]! - rowLower[row]!
  }

  add(row: number, times: number): void {
    const { starts, indices, values, rowLower, rowUpper } = this.model
    for (let k = starts[row]!; k < starts[row + 1]!; k++) this.#sum[indices[k]!]! += times * values[k]!
    const isAtUpper = this.isAtUpper(row)
    this.#limit += times * (isAtUpper ? rowUpper[row]! : rowLower[row]!)
    if (rowLower[row] === rowUpper[row]) return
    this.#slack[row]! += isAtUpper ? times : -times
    this.#rows.add(row)
  }

  /** The sum, or its negative; overwritten by the next call. Null when a bound that it needs is missing. */
  baseRow(sign: 1 | -1): BaseRow | null {
    const { model, values } = this
    const base = this.#base
    const least = negligible * largestOf(this.#sum)
    base.length = 0
    base.limit = sign * this.#limit
    for (let j = 0; j < this.#sum.length; j++) {
      if (this.#sum[j] === 0) continue
      const factor = sign * this.#sum[j]!
      const [lower, upper] = [model.lower[j]!, model.upper[j]!]
      const isSmall = lower === upper || Math.abs(factor) < least
      const isDown = isSmall ? factor < 0 : upper - values[j]! < values[j]! - lower
      const bound = isDown ? upper : lower
      if (!Number.isFinite(bound)) return null
      base.limit -= factor * bound
      if (isSmall) continue
      const k = base.length++
      base.entry[k] = j
      base.factor[k] = isDown ? -factor : factor
      base.at[k] = Math.max(0, isDown ? upper - values[j]! : values[j]! - lower)
      base.isWhole[k] = model.isInteger[j] ? 1 : 0
      base.isDown[k] = isDown ? 1 : 0
    }
    for (const r of this.#rows) {
      if (this.#slack[r] === 0) continue
      const k = base.length++
      base.entry[k] = model.variables + r
      base.factor[k] = sign * this.#slack[r]!
      base.at[k] = Math.max(0, this.#slackOf(r))
      base.isWhole[k] = this.#isWholeRow[r]!
      base.isDown[k] = 0
    }
    return base
  }

  /** The row Σ factor · entry ≤ limit in the model's variables; null when there is nothing to it. */
  cut(base: BaseRow, factors: Float64Array, limit: number): Cut | null {
    const { model, values } = this
    const sum = new Float64Array(model.variables)
    let most = limit
    for (let k = 0; k < base.length; k++)
      if (factors[k] !== 0) most += this.#expand(base, k, factors[k]!, sum)
    const largest = largestOf(sum)
    const terms: Cut['terms'] = []
    let [activity, square] = [0, 0]
    for (let j = 0; j < sum.length; j++) {
      const factor = sum[j]!
      if (factor === 0) continue
      const [lower, upper] = [model.lower[j]!, model.upper[j]!]
      if (lower === upper || Math.abs(factor) < negligibleInCut * largest) {
        const bound = factor > 0 ? lower : upper
        if (!Number.isFinite(bound)) return null
        most -= factor * bound
        continue
      }
      const value = factor / largest
      terms.push([j, value])
      activity += value * values[j]!
      square += value * value
    }
    if (terms.length === 0) return null
    most /= largest
    most += rounding * Math.max(1, Math.abs(most))
    return { terms, most, depth: (activity - most) / Math.sqrt(square) }
  }

  /** Adds an entry's terms to the sum of variables, and gives back what it adds to the limit. */
  #expand({ entry, isDown }: BaseRow, k: number, factor: number, sum: Float64Array): number {
    const { variables, lower, upper, starts, indices, values, rowLower, rowUpper } = this.model
    const e = entry[k]!
    if (e < variables) {
      sum[e]! += isDown[k] ? -factor : factor
      return factor * (isDown[k] ? -upper[e]! : lower[e]!)
    }
    const row = e - variables
    const isAtUpper = this.isAtUpper(row)
    const sign = isAtUpper ? -factor : factor
    for (let q = starts[row]!; q < starts[row + 1]!; q++) sum[indices[q]!]! += sign * values[q]!
    return sign * (isAtUpper ? rowUpper[row]! : rowLower[row]!)
  }

  #slackOf(row: number): number {
    const { rowLower, rowUpper } = this.model
    return this.isAtUpper(row) ? rowUpper[row]! - this.activity[row]! : this.activity[row]! - rowLower[row]!
  }
}

function activityOf({ starts, indices, values }: LinearModel, row: number, at: Float64Array): number {
  let sum = 0
  for (let k = starts[row]!; k < starts[row + 1]!; k++) sum += values[k]! * at[indices[k]!]!
  return sum
}

export function largestOf(factors: Float64Array): number {
  let largest = 0
  for (let j = 0; j < factors.length; j++) largest = Math.max(largest, Math.abs(factors[j]!))
  return largest
}
