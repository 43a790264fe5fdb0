import { HighsModel } from '../engines/highs/index.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

export interface RootBound {
  isInfeasible: boolean
  /** Bound on the objective, yen. */
  yen: number
  values: Float64Array
  /** Reduced cost of each variable, in units of the model. */
  reducedCosts: Float64Array
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
          iterations,
          isComplete: isInfeasible,
        }
      }
      last = {
        isInfeasible: false,
        yen: run.objective * built.yenPerUnit,
        values: run.values,
        reducedCosts: solver.duals().columns,
        iterations,
        isComplete: true,
      }
      const rows = round < 12 ? violatedRows(instance, built, run.values) : []
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

export type Row = [number, number][]

/** Rows "this system by this year ≤ opening" and "… · units it needs alone ≤ units" that do not hold. */
export function violatedRows(
  instance: Instance,
  { choose, open, units }: PortfolioModel,
  values: Float64Array,
): Row[] {
  const { alternatives, years } = instance
  const found: { by: number; row: Row }[] = []
  for (const list of instance.bySystem) {
    const byPlatform = new Map<number, number[]>()
    const byLoad = new Map<number, { a: number; amount: number }[]>()
    for (const a of list) {
      if (choose[a]! < 0) continue
      for (const p of alternatives[a]!.platforms) byPlatform.set(p, [...(byPlatform.get(p) ?? []), a])
      for (const { load, amount } of alternatives[a]!.loads)
        byLoad.set(load, [...(byLoad.get(load) ?? []), { a, amount }])
    }
    const check = (terms: (t: number) => Row, series: number[]) => {
      for (let t = 0; t < years; t++) {
        const row = terms(t)
        const by = row.reduce((sum, [j, value]) => sum + value * values[j]!, 0) - values[series[t]!]!
        if (by > 1e-3) found.push({ by, row: [...row, [series[t]!, -1]] })
      }
    }
    for (const [p, users] of byPlatform)
      check((t) => users.filter((a) => alternatives[a]!.year <= t).map((a) => [choose[a]!, 1]), open[p]!)
    for (const [load, users] of byLoad) {
      const { step, unitCapacity } = instance.loads[load]!
      check(
        (t) =>
          users
            .filter(({ a }) => alternatives[a]!.year <= t)
            .map(({ a, amount }) => [choose[a]!, Math.ceil(amount / unitCapacity - 1e-9)]),
        units[step]!,
      )
    }
  }
  found.sort((a, b) => b.by - a.by)
  return found.slice(0, 400).map(({ row }) => row)
}
