import { HighsModel } from '../engines/highs/index.ts'
import { type Branches, Branching, type Narrowing } from './branching.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { violatedRows } from './root-bound.ts'

export interface PlanTreeOptions {
  /** Plans from this cost on are not wanted, yen; asked again at every node. */
  cutoffYen: () => number
  /** Every integer solution met. */
  onValues: (values: Float64Array) => void
  /** Asked with the simplex iterations so far. */
  shouldStop: (iterations: number) => boolean
  onBound?: (yen: number) => void
  maxNodes: number
}

export interface PlanTreeResult {
  /** Bound on every plan in the model that is below the cutoff; the cutoff when there is none. */
  boundYen: number
  iterations: number
  nodes: number
}

interface Node {
  /** What is narrowed on the way here. */
  narrowings: Map<number, Narrowing>
  yen: number
  branches: Branches
}

/** Rows are added to the relaxation up to this number. */
const mostRows = 400

/**
 * Branch and bound on linear programs alone, each solved from the basis of the one before: best bound first,
 * diving from there for as long as a half stays below the cutoff. The order of branching (`Branching`) is
 * what keeps it short; a linear program takes a few milliseconds, where a round of general cutting planes
 * takes a hundred times that. In each node, alternatives whose reduced cost reaches the cutoff go.
 */
export async function planTree(
  instance: Instance,
  built: PortfolioModel,
  { cutoffYen, onValues, shouldStop, onBound, maxNodes }: PlanTreeOptions,
): Promise<PlanTreeResult> {
  const solver = await HighsModel.open(built.model, true)
  const branching = new Branching(instance, built)
  const { lower, upper } = built.model
  const entered = new Map<number, Narrowing>()
  let nodes = 0
  let rowsAdded = 0
  let iterations = 0
  let unresolvedYen = Number.POSITIVE_INFINITY

  const enter = (narrowings: Map<number, Narrowing>) => {
    for (const variable of entered.keys()) {
      if (narrowings.has(variable)) continue
      solver.setBounds(variable, lower[variable]!, upper[variable]!)
      entered.delete(variable)
    }
    for (const [variable, narrowing] of narrowings) {
      const now = entered.get(variable)
      if (now && now[1] === narrowing[1] && now[2] === narrowing[2]) continue
      solver.setBounds(variable, narrowing[1], narrowing[2])
      entered.set(variable, narrowing)
    }
  }
  /** The half of a node with its relaxation solved, or null when no plan below the cutoff is left in it. */
  const solve = (parent: Node | null, half: Narrowing[]): Node | null => {
    const narrowings = narrowed(parent?.narrowings, half, built)
    if (!narrowings) return null
    enter(narrowings)
    nodes++
    for (let round = 0; ; round++) {
      const cutoff = cutoffYen()
      const run = solver.run({
        options: { objective_bound: Math.min(1e20, cutoff / built.yenPerUnit) },
        shouldStop: () => shouldStop(iterations),
      })
      iterations += run.iterations
      if (run.status === 'infeasible' || run.status === 'cutoff') return null
      const yen = Math.max(parent?.yen ?? Number.NEGATIVE_INFINITY, run.objective * built.yenPerUnit)
      if (run.status !== 'optimal' || !run.values) {
        unresolvedYen = Math.min(unresolvedYen, parent?.yen ?? Number.NEGATIVE_INFINITY)
        return null
      }
      if (yen >= cutoff) return null
      const rows = round < 3 && rowsAdded < mostRows ? violatedRows(instance, built, run.values) : []
      rowsAdded += rows.length
      for (const terms of rows) solver.addRow(Number.NEGATIVE_INFINITY, 0, terms)
      if (rows.length > 0) continue
      const { rows: rowDuals, columns } = solver.duals()
      const branches = branching.branches(run.values, rowDuals)
      if (!branches) {
        onValues(run.values)
        if (yen < cutoffYen()) unresolvedYen = Math.min(unresolvedYen, yen)
        return null
      }
      const room = (cutoffYen() - yen) / built.yenPerUnit
      for (const variable of built.choose)
        if (variable >= 0 && columns[variable]! > room && !narrowings.has(variable))
          narrowings.set(variable, [variable, 0, 0])
      return { narrowings, yen, branches }
    }
  }

  try {
    const first = solve(null, [])
    const open = first ? [first] : []
    let diving: Node | null = null
    while (nodes < maxNodes && !shouldStop(iterations)) {
      if (!diving) {
        open.sort((a, b) => b.yen - a.yen)
        diving = open.pop() ?? null
        if (!diving || diving.yen >= cutoffYen()) break
        onBound?.(Math.min(diving.yen, unresolvedYen))
      }
      const at: Node = diving
      const [one, other] = [solve(at, at.branches[0]), solve(at, at.branches[1])]
      const isOneFirst = one !== null && (other === null || one.yen <= other.yen)
      const later = isOneFirst ? other : one
      if (later) open.push(later)
      diving = isOneFirst ? one : other
    }
    if (diving) open.push(diving)
    const boundYen = open.reduce((least, { yen }) => Math.min(least, yen), unresolvedYen)
    return { boundYen: Math.min(boundYen, cutoffYen()), iterations, nodes }
  } finally {
    solver.dispose()
  }
}

/** What holds in a node and in one half of it; null when that leaves a variable without a value. */
function narrowed(
  before: Map<number, Narrowing> | undefined,
  half: Narrowing[],
  { model: { lower, upper } }: PortfolioModel,
): Map<number, Narrowing> | null {
  const all = new Map(before)
  for (const [variable, least, most] of half) {
    const now = all.get(variable)
    const from = Math.max(least, now?.[1] ?? lower[variable]!)
    const to = Math.min(most, now?.[2] ?? upper[variable]!)
    if (from > to) return null
    all.set(variable, [variable, from, to])
  }
  return all
}
