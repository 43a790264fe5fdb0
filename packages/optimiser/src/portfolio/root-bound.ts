import { type Basis, HighsModel } from '../engines/highs/index.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { rowFinder } from './violated-rows.ts'

export interface RootBound {
  isInfeasible: boolean
  /** Bound on the objective, yen. */
  yen: number
  values: Float64Array
  /** Reduced cost of each variable, in units of the model. */
  reducedCosts: Float64Array
  /** Null when no linear program was solved. */
  basis: Basis | null
  iterations: number
  /** False when it was stopped before the end. */
  isComplete: boolean
}

/**
 * The linear relaxation, made stronger where its solution leans on a fraction of a platform: a system that
 * uses a platform in a year needs the whole opening, and at least the units that hold it alone. Such rows
 * are added to the model where they are violated, for the later runs too.
 */
export async function rootBound(
  instance: Instance,
  built: PortfolioModel,
  shouldStop: () => boolean,
): Promise<RootBound> {
  const solver = await HighsModel.open(built.model, true)
  const violatedRows = rowFinder(instance, built)
  try {
    let iterations = 0
    let last: RootBound | null = null
    for (let round = 0; ; round++) {
      // The first program is worth presolving; the others start from the basis of the one before.
      if (round === 1) solver.setOptions({ presolve: 'off' })
      const run = solver.run({ shouldStop })
      iterations += run.iterations
      if (run.status !== 'optimal' || !run.values) {
        const isInfeasible = run.status === 'infeasible'
        if (last && !isInfeasible) return { ...last, iterations, isComplete: false }
        const nothing = new Float64Array(built.model.variables)
        return {
          isInfeasible,
          yen: Number.NEGATIVE_INFINITY,
          values: nothing,
          reducedCosts: nothing,
          basis: null,
          iterations,
          isComplete: isInfeasible,
        }
      }
      last = {
        isInfeasible: false,
        yen: run.objective * built.yenPerUnit,
        values: run.values,
        reducedCosts: solver.duals().columns,
        basis: solver.basis(),
        iterations,
        isComplete: true,
      }
      const rows = round < 12 ? violatedRows(run.values) : []
      if (rows.length === 0) return last
      for (const terms of rows) {
        built.model.addRow(Number.NEGATIVE_INFINITY, 0, terms)
        solver.addRow(Number.NEGATIVE_INFINITY, 0, terms)
      }
    }
  } finally {
    solver.dispose()
  }
}
