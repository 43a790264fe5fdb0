import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

/** Terms of a row "… ≤ 0". */
export type Row = [variable: number, value: number][]

/** What one system takes of one series of variables by year: its openings, or its units of a step. */
interface Demand {
  /** In order of years: from which one on, which variable, and how much of the series it needs. */
  uses: { year: number; variable: number; needs: number }[]
  /** Opening of a platform, or units of a step, by year. */
  series: number[]
}

/** Rows found at once; those most violated come first. */
const mostFound = 400
const leastViolation = 1e-3

/** Finds the rows "this system by this year ≤ opening" and "… · units it needs alone ≤ units" that do not hold. */
export function rowFinder(instance: Instance, built: PortfolioModel): (values: ArrayLike<number>) => Row[] {
  const demands = instance.bySystem.flatMap((list) => demandsOf(instance, built, list))
  return (values) => {
    const found: { by: number; demand: Demand; year: number }[] = []
    for (const demand of demands) {
      const { uses, series } = demand
      let [used, next] = [0, 0]
      for (let year = 0; year < series.length; year++) {
        while (next < uses.length && uses[next]!.year <= year) {
          used += uses[next]!.needs * values[uses[next]!.variable]!
          next++
        }
        const by = used - values[series[year]!]!
        if (by > leastViolation) found.push({ by, demand, year })
      }
    }
    found.sort((a, b) => b.by - a.by)
    return found.slice(0, mostFound).map(({ demand, year }) => rowOf(demand, year))
  }
}

function rowOf({ uses, series }: Demand, year: number): Row {
  const terms = uses.filter((use) => use.year <= year).map(({ variable, needs }): Row[0] => [variable, needs])
  return [...terms, [series[year]!, -1]]
}

function demandsOf(
  { alternatives, loads }: Instance,
  { choose, open, units }: PortfolioModel,
  list: readonly number[],
): Demand[] {
  const found = new Map<string, Demand>()
  const add = (key: string, series: number[], a: number, needs: number) => {
    const demand = found.get(key) ?? { uses: [], series }
    demand.uses.push({ year: alternatives[a]!.year, variable: choose[a]!, needs })
    found.set(key, demand)
  }
  for (const a of list) {
    if (choose[a]! < 0) continue
    for (const p of alternatives[a]!.platforms) add(`platform ${p}`, open[p]!, a, 1)
    for (const { load, amount } of alternatives[a]!.loads) {
      const { step, unitCapacity } = loads[load]!
      add(`load ${load}`, units[step]!, a, Math.ceil(amount / unitCapacity - 1e-9))
    }
  }
  const inOrder = [...found.values()]
  for (const { uses } of inOrder) uses.sort((one, other) => one.year - other.year)
  return inOrder
}
