import { type Basis, HighsModel, isSlackBasic, type LinearModel } from '../../engines/highs/index.ts'
import type { PortfolioModel } from '../build-model.ts'
import type { Instance } from '../compile.ts'
import type { RootBound } from '../root-bound.ts'
import { rowFinder } from '../violated-rows.ts'
import { findCuts } from './find-cuts.ts'

/** Rounds of cuts, while one raises the bound by at least this share of what all have raised it by. */
const mostRounds = 2
const leastGain = 0.1

/**
 * The relaxation of a model, solved already, made stronger by cuts. Of the rows added to the model, here or before,
 * those that bind in the end stay in it.
 */
export async function strengthen(
  instance: Instance,
  built: PortfolioModel,
  root: RootBound,
  shouldStop: () => boolean,
): Promise<RootBound> {
  const { model } = built
  const solver = await HighsModel.openRelaxed(model, root.basis)
  const violatedRows = rowFinder(instance, built)
  /** Rows that the relaxation does not keep; the number of them. */
  const addRows = (values: Float64Array): number => {
    const violated = violatedRows(values)
    const rows =
      violated.length > 0
        ? violated.map((terms) => ({ terms, most: 0 }))
        : findCuts(instance, built, solver, values)
    for (const { terms, most } of rows) {
      model.addRow(Number.NEGATIVE_INFINITY, most, terms)
      solver.addRow(Number.NEGATIVE_INFINITY, most, terms)
    }
    return rows.length
  }
  try {
    let last = root
    let iterations = 0
    for (let round = 0; ; round++) {
      const run = solver.run()
      iterations += run.iterations
      if (run.status === 'infeasible') return { ...last, isInfeasible: true, iterations }
      if (run.status !== 'optimal' || !run.values) return { ...last, iterations, isComplete: false }
      const yen = Math.max(last.yen, run.objective * built.yenPerUnit)
      const isEnough = round > 1 && yen - last.yen < leastGain * (yen - root.yen)
      const { values } = run
      last = { ...last, yen, values, reducedCosts: solver.duals().columns, basis: solver.basis(), iterations }
      if (round === mostRounds || isEnough || shouldStop() || addRows(values) === 0) break
    }
    return { ...last, basis: last.basis && keepBinding(model, built.ownRows, last.basis) }
  } finally {
    solver.dispose()
  }
}

/** Drops the added rows that do not bind; the basis without them. */
function keepBinding(model: LinearModel, ownRows: number, { columns, rows }: Basis): Basis {
  const isKept = (row: number) => row < ownRows || !isSlackBasic(rows, row)
  model.keepRows(isKept)
  return { columns, rows: rows.filter((_, row) => isKept(row)) }
}
