import { type Basis, HighsModel } from '../engines/highs/index.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

/** First and last year index in which a platform may open; `years` stands for never. */
export type OpeningWindow = readonly [from: number, to: number]

/** Plans that open each platform within its window. */
export interface OpeningLeaf {
  windows: OpeningWindow[]
  /** Bound on these plans, yen. */
  yen: number
}

export interface OpeningTree {
  leaves: OpeningLeaf[]
  iterations: number
}

export interface OpeningTreeOptions {
  /** Windows whose bound reaches it are dropped, yen; it falls as plans are found. */
  cutoffYen: () => number
  /** Told of the cheapest leaves first, with the relaxation in them. */
  onLeaf: (leaf: OpeningLeaf, relaxation: Relaxation) => Promise<void>
  shouldStop: () => boolean
  /** Where the first linear program starts. */
  basis: Basis | null
}

/** Values and reduced costs of a model's variables. */
export interface Relaxation {
  values: Float64Array
  reducedCosts: Float64Array
}

interface Node extends OpeningLeaf {
  /** Where the relaxation opens a platform in part; null when it opens all of them whole. */
  split: [platform: number, year: number] | null
  relaxation: Relaxation | null
}

/** Windows are split while fewer than this many are open. */
const mostLeaves = 60

/**
 * Splits the plans by the years in which platforms open. A relaxation that pays half an opening in each of
 * two years evades the budget of both; that, and not the single systems, is what makes small cases hard.
 * Halving the window around the year where the relaxation opens closes most of the gap within some dozens
 * of linear programs, each solved from the basis of the one before.
 * @param built the strengthened model, so that nothing uses a platform before its window
 */
export async function openingTree(
  instance: Instance,
  built: PortfolioModel,
  { cutoffYen, onLeaf, shouldStop, basis }: OpeningTreeOptions,
): Promise<OpeningTree> {
  const solver = await HighsModel.openRelaxed(built.model, basis)
  const users = usersOfPlatforms(instance, built)
  const current: OpeningWindow[] = instance.platforms.map(() => [0, instance.years])
  let iterations = 0
  const enter = (windows: OpeningWindow[]) => {
    windows.forEach((window, p) => {
      if (window[0] === current[p]![0] && window[1] === current[p]![1]) return
      current[p] = window
      for (const [variable, lower, upper] of windowBounds(built, users, p, window))
        solver.setBounds(variable, lower, upper)
    })
  }
  /** Bound and years of opening in the relaxation; null when nothing fits. */
  const solve = (windows: OpeningWindow[], leastYen: number): Node | null => {
    enter(windows)
    const run = solver.run({ shouldStop })
    iterations += run.iterations
    if (run.status === 'infeasible') return null
    if (run.status !== 'optimal' || !run.values)
      return { windows, yen: leastYen, split: null, relaxation: null }
    return {
      windows,
      yen: Math.max(leastYen, run.objective * built.yenPerUnit),
      split: widestFraction(windows, built, run.values),
      relaxation: { values: run.values, reducedCosts: solver.duals().columns },
    }
  }
  try {
    const first = solve(current.slice(), Number.NEGATIVE_INFINITY)
    let open = first ? [first] : []
    const leaves: OpeningLeaf[] = []
    while (open.length > 0) {
      open.sort((a, b) => b.yen - a.yen)
      const node = open.pop()!
      if (node.yen >= cutoffYen()) continue
      if (!node.split || open.length + leaves.length >= mostLeaves || shouldStop()) {
        leaves.push({ windows: node.windows, yen: node.yen })
        if (node.relaxation && !shouldStop()) await onLeaf(node, node.relaxation)
        continue
      }
      const [platform, year] = node.split
      const [from, to] = node.windows[platform]!
      for (const half of [
        [from, year],
        [year + 1, to],
      ] as const) {
        const child = solve(
          node.windows.map((window, p) => (p === platform ? half : window)),
          node.yen,
        )
        if (child) open.push(child)
      }
      open = open.filter(({ yen }) => yen < cutoffYen())
    }
    return { leaves, iterations }
  } finally {
    solver.dispose()
  }
}

/** For each platform the years in which a plan in the leaves may open it. */
export function hullOf(leaves: readonly OpeningLeaf[], platforms: number): OpeningWindow[] {
  return Array.from({ length: platforms }, (_, p) => [
    Math.min(...leaves.map(({ windows }) => windows[p]![0])),
    Math.max(...leaves.map(({ windows }) => windows[p]![1])),
  ])
}

type Users = { variable: number; year: number }[][]

function usersOfPlatforms(instance: Instance, { choose }: PortfolioModel): Users {
  const users: Users = instance.platforms.map(() => [])
  instance.alternatives.forEach(({ platforms, year }, a) => {
    if (choose[a]! >= 0) for (const p of platforms) users[p]!.push({ variable: choose[a]!, year })
  })
  return users
}

function windowBounds(
  built: PortfolioModel,
  users: Users,
  platform: number,
  [from, to]: OpeningWindow,
): [variable: number, lower: number, upper: number][] {
  return [
    ...built.open[platform]!.map((variable, t): [number, number, number] => [
      variable,
      t >= to ? 1 : 0,
      t < from ? 0 : 1,
    ]),
    ...users[platform]!.map(({ variable, year }): [number, number, number] => [
      variable,
      0,
      year < from ? 0 : 1,
    ]),
  ]
}

/** The platform whose opening the relaxation spreads most over the years, and the year to split at. */
function widestFraction(
  windows: OpeningWindow[],
  built: PortfolioModel,
  values: Float64Array,
): [platform: number, year: number] | null {
  let widest: [number, number] | null = null
  let most = 1e-4
  windows.forEach(([from, to], p) => {
    if (from === to) return
    let spread = 0
    let mean = 0
    for (const variable of built.open[p]!) {
      const value = values[variable]!
      spread += Math.min(value, 1 - value)
      mean += 1 - value
    }
    if (spread <= most) return
    most = spread
    widest = [p, Math.min(to - 1, Math.max(from, Math.floor(mean)))]
  })
  return widest
}
