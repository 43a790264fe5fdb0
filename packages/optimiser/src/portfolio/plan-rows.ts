import type { PortfolioModel } from './build-model.ts'

/**
 * A row that every plan of a box keeps: Σ value · variable ≤ most. It is found in one model and told to the smaller
 * ones, so its variables have the numbers that they have in the model with all alternatives.
 */
export interface PlanRow {
  numbers: Int32Array
  values: Float64Array
  most: number
}

/** The rows that were added to a model. */
export function addedRows(built: PortfolioModel): PlanRow[] {
  const { model, ownRows, choose } = built
  const first = choicesIn(built)
  const alternativeOf = new Int32Array(first)
  choose.forEach((variable, a) => {
    if (variable >= 0) alternativeOf[variable] = a
  })
  const numberOf = (variable: number) =>
    variable < first ? alternativeOf[variable]! : variable - first + choose.length
  return Array.from({ length: model.rows - ownRows }, (_, k) => {
    const terms = model.termsOf(ownRows + k)
    return {
      numbers: Int32Array.from(terms, ([variable]) => numberOf(variable)),
      values: Float64Array.from(terms, ([, value]) => value),
      most: model.rowUpper[ownRows + k]!,
    }
  })
}

/** Adds rows found in a wider model. */
export function addRows(built: PortfolioModel, rows: readonly PlanRow[]): void {
  const { model, choose } = built
  const first = choicesIn(built)
  for (const { numbers, values, most } of rows) {
    const terms: [number, number][] = []
    numbers.forEach((number, k) => {
      const variable = number < choose.length ? choose[number]! : number - choose.length + first
      if (variable >= 0) terms.push([variable, values[k]!])
    })
    model.addRow(Number.NEGATIVE_INFINITY, most, terms)
  }
}

/** Variables that stand for alternatives; they come first. */
function choicesIn({ choose }: PortfolioModel): number {
  return choose.reduce((count, variable) => count + (variable >= 0 ? 1 : 0), 0)
}
