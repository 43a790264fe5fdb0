import { type Basis, HighsModel } from '../engines/highs/index.ts'
import type { Narrowing } from './box.ts'
import { Branching, type Split } from './branching.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { PseudoCosts } from './pseudo-costs.ts'
import { rowFinder } from './violated-rows.ts'

export interface PlanTreeOptions {
  /** Plans from this cost on are not wanted, yen; asked again at every node. */
  cutoffYen: () => number
  /** Every integer solution met. */
  onValues: (values: Float64Array) => void
  /** Asked with the simplex iterations so far. */
  shouldStop: (iterations: number) => boolean
  /** Nodes split before the rest is left open. */
  mostNodes: number
  /** What is known of splits, and learned here. */
  pseudoCosts: PseudoCosts
  /** Where the first linear program starts; null for nowhere. */
  basis: Basis | null
}

export interface PlanTreeResult {
  /** Nodes left to be split, each with its bound. */
  open: PlanTreeNode[]
  /** Bound on what a node left unsolved, or a solution that was refused, may hide; Infinity without such, yen. */
  hiddenYen: number
  iterations: number
  nodes: number
}

export interface PlanTreeNode {
  /** What is narrowed on the way here. */
  narrowings: Map<number, Narrowing>
  yen: number
  values: Float64Array
  basis: Basis
}

type Children = readonly [PlanTreeNode | null, PlanTreeNode | null]

/** Rows are added to the relaxation up to this number. */
const mostRows = 400

/** Splits not yet reliable are tried out: so many at most, and so many in a row that are no better. */
const mostTried = 5
const mostInVain = 3

/**
 * Branch and bound on linear programs alone: best bound first, diving from there for as long as a half stays
 * below the cutoff. Splits are tried until they are reliable, and then expected to raise the bound as they
 * did before (reliability branching; Achterberg, Koch & Martin 2005). In each node, alternatives whose
 * reduced cost reaches the cutoff go.
 */
export async function planTree(
  instance: Instance,
  built: PortfolioModel,
  { cutoffYen, onValues, shouldStop, mostNodes, pseudoCosts, basis }: PlanTreeOptions,
): Promise<PlanTreeResult> {
  const solver = await HighsModel.openRelaxed(built.model, basis)
  const branching = new Branching(instance, built)
  const violatedRows = rowFinder(instance, built)
  const { lower, upper } = built.model
  const entered = new Map<number, Narrowing>()
  let nodes = 0
  let rowsAdded = 0
  let iterations = 0
  let hiddenYen = Number.POSITIVE_INFINITY
  let lastCutoff = Number.NaN

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
  const solve = (parent: PlanTreeNode | null, half: Narrowing[]): PlanTreeNode | null => {
    const narrowings = narrowed(parent?.narrowings, half, built)
    if (!narrowings) return null
    enter(narrowings)
    for (let round = 0; ; round++) {
      const cutoff = cutoffYen()
      if (cutoff !== lastCutoff)
        solver.setOptions({ objective_bound: Math.min(1e20, cutoff / built.yenPerUnit) })
      lastCutoff = cutoff
      const run = solver.run()
      iterations += run.iterations
      if (run.status === 'infeasible' || run.status === 'cutoff') return null
      const yen = Math.max(parent?.yen ?? Number.NEGATIVE_INFINITY, run.objective * built.yenPerUnit)
      if (run.status !== 'optimal' || !run.values) {
        hiddenYen = Math.min(hiddenYen, parent?.yen ?? Number.NEGATIVE_INFINITY)
        return null
      }
      if (yen >= cutoff) return null
      const rows = round < 3 && rowsAdded < mostRows ? violatedRows(run.values) : []
      rowsAdded += rows.length
      for (const terms of rows) solver.addRow(Number.NEGATIVE_INFINITY, 0, terms)
      if (rows.length > 0) continue
      const room = (cutoff - yen) / built.yenPerUnit
      const { columns } = solver.duals()
      // of what must be chosen, a reduced cost says nothing: the relaxation cannot do without it
      const canStayOut = (variable: number) => lower[variable] === 0 && !narrowings.has(variable)
      for (const variable of built.choose)
        if (variable >= 0 && canStayOut(variable) && columns[variable]! > room)
          narrowings.set(variable, [variable, 0, 0])
      return { narrowings, yen, values: run.values, basis: solver.basis() }
    }
  }
  const children = (node: PlanTreeNode, split: Split): Children => {
    const child = (half: Narrowing[]) => {
      // fewer iterations than from where the half before ended
      solver.startFromBasis(node.basis)
      return solve(node, half)
    }
    const [first, second] = split.halves()
    const both: Children = [child(first), child(second)]
    const room = Math.min(cutoffYen() - node.yen, built.yenPerUnit * 100)
    const gain = (child: PlanTreeNode | null) => (child ? child.yen - node.yen : room) / built.yenPerUnit
    const gains = [gain(both[0]), gain(both[1])] as const
    pseudoCosts.learn(split.key, split.share, gains)
    return both
  }
  /** The halves of the split that promises most; null when there is nothing to split. */
  const branch = (node: PlanTreeNode): Children | null => {
    let best: { split: Split; score: number; children: Children | null } | null = null
    let [tried, inVain] = [0, 0]
    for (const { split, score: expected } of ranked(branching.splits(node.values), pseudoCosts)) {
      let [score, both]: [number, Children | null] = [expected, null]
      if (!pseudoCosts.isReliable(split.key)) {
        if (tried++ === mostTried) break
        both = children(node, split)
        const [one, other] = both
        if (!one || !other) return both
        score = PseudoCosts.score(
          (one.yen - node.yen) / built.yenPerUnit,
          (other.yen - node.yen) / built.yenPerUnit,
        )
      }
      if (!best || score > best.score) {
        best = { split, score, children: both }
        inVain = 0
      } else if (++inVain >= mostInVain) break
    }
    return best && (best.children ?? children(node, best.split))
  }

  try {
    const first = solve(null, [])
    const open = first ? [first] : []
    let diving: PlanTreeNode | null = null
    while (nodes < mostNodes && !shouldStop(iterations)) {
      if (!diving) {
        open.sort((a, b) => b.yen - a.yen)
        const next = open.pop()
        if (!next || next.yen >= cutoffYen()) break
        enter(next.narrowings)
        solver.startFromBasis(next.basis)
        diving = next
      }
      nodes++
      const both = branch(diving)
      if (both) {
        const [one, other] = both
        const isOneFirst = one !== null && (other === null || one.yen <= other.yen)
        const later = isOneFirst ? other : one
        if (later) open.push(later)
        diving = isOneFirst ? one : other
      } else {
        onValues(diving.values)
        if (diving.yen < cutoffYen()) hiddenYen = Math.min(hiddenYen, diving.yen)
        diving = null
      }
    }
    if (diving) open.push(diving)
    return { open, hiddenYen, iterations, nodes }
  } finally {
    solver.dispose()
  }
}

/** What promises most first; of those as good as each other, what weighs most. */
function ranked(splits: Split[], pseudoCosts: PseudoCosts): { split: Split; score: number }[] {
  return splits
    .map((split) => ({ split, score: pseudoCosts.expect(split.key, split.share) + 1e-9 * split.weight }))
    .sort((a, b) => b.score - a.score)
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
