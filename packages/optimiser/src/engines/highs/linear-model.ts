import type { ModelData } from 'highs'

/** Terms of a row (variable, value) or of a column (row, value). */
export type Terms = Iterable<readonly [index: number, value: number]>

/** A (mixed-integer) linear model being put together row by row; always a minimisation. */
export class LinearModel {
  readonly cost: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []
  readonly isInteger: boolean[] = []
  readonly rowLower: number[] = []
  readonly rowUpper: number[] = []
  readonly starts: number[] = [0]
  readonly indices: number[] = []
  readonly values: number[] = []
  offset = 0
  /** Where each variable was put last, among the indices. */
  readonly #lastPlace: number[] = []

  addVariable(cost: number, lower: number, upper: number, isInteger: boolean): number {
    this.cost.push(cost)
    this.lower.push(lower)
    this.upper.push(upper)
    this.isInteger.push(isInteger)
    return this.cost.length - 1
  }

  /** lower ≤ Σ value·variable ≤ upper; terms on the same variable are summed, zeros dropped. */
  addRow(lower: number, upper: number, terms: Terms): number {
    const start = this.indices.length
    for (const [variable, value] of terms) {
      const at = this.#lastPlace[variable] ?? -1
      if (at >= start && this.indices[at] === variable) this.values[at]! += value
      else {
        this.#lastPlace[variable] = this.indices.length
        this.indices.push(variable)
        this.values.push(value)
      }
    }
    this.#dropZeros(start)
    this.starts.push(this.indices.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
    return this.rowLower.length - 1
  }

  termsOf(row: number): [variable: number, value: number][] {
    const terms: [number, number][] = []
    for (let k = this.starts[row]!; k < this.starts[row + 1]!; k++)
      terms.push([this.indices[k]!, this.values[k]!])
    return terms
  }

  /** Drops the other rows; those kept move up. */
  keepRows(isKept: (row: number) => boolean): void {
    let [rows, end] = [0, 0]
    for (let row = 0; row < this.rows; row++) {
      if (!isKept(row)) continue
      for (let k = this.starts[row]!; k < this.starts[row + 1]!; k++, end++) {
        this.indices[end] = this.indices[k]!
        this.values[end] = this.values[k]!
      }
      this.rowLower[rows] = this.rowLower[row]!
      this.rowUpper[rows] = this.rowUpper[row]!
      rows++
      this.starts[rows] = end
    }
    this.starts.length = rows + 1
    this.indices.length = end
    this.values.length = end
    this.rowLower.length = rows
    this.rowUpper.length = rows
  }

  #dropZeros(start: number): void {
    let end = start
    for (let k = start; k < this.indices.length; k++) {
      if (Math.abs(this.values[k]!) < 1e-9) continue
      this.indices[end] = this.indices[k]!
      this.values[end] = this.values[k]!
      end++
    }
    this.indices.length = end
    this.values.length = end
  }

  get variables(): number {
    return this.cost.length
  }

  get rows(): number {
    return this.rowLower.length
  }

  /** Whether the values satisfy every row, bound and integrality up to the tolerance. */
  isSatisfiedBy(values: ArrayLike<number>, tolerance = 1e-6): boolean {
    for (let j = 0; j < this.cost.length; j++) {
      const value = values[j]!
      if (value < this.lower[j]! - tolerance || value > this.upper[j]! + tolerance) return false
      if (this.isInteger[j] && Math.abs(value - Math.round(value)) > tolerance) return false
    }
    for (let r = 0; r < this.rows; r++) {
      let sum = 0
      for (let k = this.starts[r]!; k < this.starts[r + 1]!; k++)
        sum += this.values[k]! * values[this.indices[k]!]!
      if (sum < this.rowLower[r]! - tolerance || sum > this.rowUpper[r]! + tolerance) return false
    }
    return true
  }

  /** The shape HiGHS takes; `relaxed` leaves integrality out. */
  toModelData(relaxed: boolean): ModelData {
    const data = {
      numCols: this.cost.length,
      numRows: this.rowLower.length,
      offset: this.offset,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rowLower,
      rowUpper: this.rowUpper,
      matrix: {
        format: 'csr' as const,
        numRows: this.rowLower.length,
        numCols: this.cost.length,
        starts: this.starts,
        indices: this.indices,
        values: this.values,
      },
    }
    return relaxed ? data : { ...data, integrality: this.isInteger.map((yes) => (yes ? 1 : 0)) }
  }
}
