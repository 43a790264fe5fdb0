import type { ModelData } from 'highs'

/** A mixed-integer linear model being put together row by row; money in it is in the caller's unit. */
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

  addVariable(cost: number, lower: number, upper: number, isInteger: boolean): number {
    this.cost.push(cost)
    this.lower.push(lower)
    this.upper.push(upper)
    this.isInteger.push(isInteger)
    return this.cost.length - 1
  }

  /** lower ≤ Σ value·variable ≤ upper; terms on the same variable are summed, zeros dropped. */
  addRow(lower: number, upper: number, terms: Iterable<readonly [number, number]>): number {
    const sums = new Map<number, number>()
    for (const [variable, value] of terms) sums.set(variable, (sums.get(variable) ?? 0) + value)
    for (const [variable, value] of sums) {
      if (Math.abs(value) < 1e-9) continue
      this.indices.push(variable)
      this.values.push(value)
    }
    this.starts.push(this.indices.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
    return this.rowLower.length - 1
  }

  get rows(): number {
    return this.rowLower.length
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
