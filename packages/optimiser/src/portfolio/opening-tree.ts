import { HighsModel } from '../engines/highs/index.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

/** First and last year index in which a platform may open; `years` stands for never. */
export type OpeningWindow = readonly [from: number, to: number]

export interface OpeningTree {
  /** Bound on every plan, yen. */
  boundYen: number
  /** For each platform the years in which a plan below the cutoff may open it. */
  hull: OpeningWindow[]
  iterations: number
}

interface Node {
  windows: OpeningWindow[]
  yen: number
  /** Where the relaxation opens a platform in part; null when it opens all of them whole. */
  split: [platform: number, year: number] | null
}

/** Windows are split while fewer than this many are open. */
const mostLeaves = 60

/**
 * Splits the plans by the years in which platforms open. A relaxation that pays half an opening in each of
 * two years evades the budget of both; that, and not the single systems, is what makes small cases hard.
 * Halving the window around the year where the relaxation opens closes most of the gap within some dozens
 * of linear programs, each solved from the basis of the one before.
 * @param built the strengthened model, so that nothing uses a platform before its window
 * @param cutoffYen windows whose bound reaches it are dropped
 * @param isFirstOnly ends at the cheapest windows in which the relaxation opens all platforms whole
 */
export async function openingTree(
  instance: Instance,
  built: PortfolioModel,
  cutoffYen: number,
  shouldStop: () => boolean,
  isFirstOnly = false,
): Promise<OpeningTree> {
  const solver = await HighsModel.open(built.model, true)
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
  /** Bound and years of opening in the relaxation; null when nothing fits or it is stopped. */
  const solve = (windows: OpeningWindow[]): Node | null => {
    enter(windows)
    const run = solver.run({ shouldStop })
    iterations += run.iterations
    if (run.status === 'infeasible') return null
    if (run.status !== 'optimal' || !run.values)
      return { windows, yen: Number.NEGATIVE_INFINITY, split: null }
    return {
      windows,
      yen: run.objective * built.yenPerUnit,
      split: widestFraction(windows, built, run.values),
    }
  }
  try {
    const first = solve(current.slice())
    let open = first ? [first] : []
    const done: Node[] = []
    while (open.length > 0) {
      open.sort((a, b) => b.yen - a.yen)
      const node = open.pop()!
      if (node.yen >= cutoffYen) continue
      if (!node.split || open.length + done.length >= mostLeaves || shouldStop()) {
        done.push(node)
        if (isFirstOnly) break
        continue
      }
      const [platform, year] = node.split
      const [from, to] = node.windows[platform]!
      for (const half of [
        [from, year],
        [year + 1, to],
      ] as const) {
        const child = solve(node.windows.map((window, p) => (p === platform ? half : window)))
        if (child) open.push({ ...child, yen: Math.max(child.yen, node.yen) })
      }
      open = open.filter(({ yen }) => yen < cutoffYen)
    }
    return {
      boundYen: [...done, ...open].reduce((least, { yen }) => Math.min(least, yen), cutoffYen),
      hull: instance.platforms.map((_, p) => [
        Math.min(...done.map(({ windows }) => windows[p]![0])),
        Math.max(...done.map(({ windows }) => windows[p]![1])),
      ]),
      iterations,
    }
  } finally {
    solver.dispose()
  }
}

/** Narrows the model to plans that open each platform within its window. */
export function narrowToWindows(instance: Instance, built: PortfolioModel, windows: OpeningWindow[]): void {
  const users = usersOfPlatforms(instance, built)
  windows.forEach((window, p) => {
    for (const [variable, lower, upper] of windowBounds(built, users, p, window)) {
      built.model.lower[variable] = lower
      built.model.upper[variable] = upper
    }
  })
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
