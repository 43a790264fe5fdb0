import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import type { OpeningWindow } from './opening-tree.ts'
import type { PlanRow } from './plan-rows.ts'

/** New limits of a variable of one model. */
export type Narrowing = readonly [variable: number, lower: number, upper: number]

/**
 * Some of the plans: which alternatives they choose among, and how many units and openings they have at least
 * and at most in each year. It knows no model, so that a smaller model can be built for it.
 */
export interface Box {
  /** 1 for every alternative that may be chosen. */
  kept: Uint8Array
  /** Limits of each step's units by year. */
  units: Limits[]
  /** Limits of each platform's opening by year. */
  open: Limits[]
  /** What else all its plans below the cutoff keep. */
  rows: readonly PlanRow[]
  /** Bound on every plan in it, yen. */
  yen: number
}

type Limits = { least: number[]; most: number[] }

/** The plans that open each platform within its window. */
export function boxOfWindows(instance: Instance, windows: readonly OpeningWindow[], yen: number): Box {
  const years = Array.from({ length: instance.years }, (_, t) => t)
  return {
    kept: Uint8Array.from(instance.alternatives, ({ platforms, year }) =>
      platforms.every((p) => year >= windows[p]![0]) ? 1 : 0,
    ),
    units: instance.steps.map(() => ({
      least: years.map(() => 0),
      most: years.map(() => Number.POSITIVE_INFINITY),
    })),
    open: windows.map(([from, to]) => ({
      least: years.map((t) => (t >= to ? 1 : 0)),
      most: years.map((t) => (t < from ? 0 : 1)),
    })),
    rows: [],
    yen,
  }
}

/** All plans. */
export function boxOfAll(instance: Instance, yen: number): Box {
  const windows = instance.platforms.map((): OpeningWindow => [0, instance.years])
  return boxOfWindows(instance, windows, yen)
}

/** The plans that a model allows once its variables are narrowed, and the rows that they keep. */
export function boxOfModel(
  built: PortfolioModel,
  narrowings: Map<number, Narrowing>,
  rows: readonly PlanRow[],
  yen: number,
): Box {
  const { lower, upper } = built.model
  const least = (variable: number) => Math.max(lower[variable]!, narrowings.get(variable)?.[1] ?? 0)
  const most = (variable: number) =>
    Math.min(upper[variable]!, narrowings.get(variable)?.[2] ?? Number.POSITIVE_INFINITY)
  const limits = (series: number[]): Limits => ({ least: series.map(least), most: series.map(most) })
  return {
    kept: built.choose.reduce((kept, variable, a) => {
      if (variable >= 0 && most(variable) > 0.5) kept[a] = 1
      return kept
    }, new Uint8Array(built.choose.length)),
    units: built.units.map(limits),
    open: built.open.map(limits),
    rows,
    yen,
  }
}

/** Narrows a model to the plans in the box. */
export function narrowToBox(built: PortfolioModel, box: Box): void {
  const { lower, upper } = built.model
  const narrow = (series: number[], { least, most }: Limits) => {
    series.forEach((variable, t) => {
      lower[variable] = Math.max(lower[variable]!, least[t]!)
      upper[variable] = Math.min(upper[variable]!, most[t]!)
    })
  }
  built.choose.forEach((variable, a) => {
    if (variable >= 0 && !box.kept[a]) upper[variable] = 0
  })
  built.units.forEach((series, s) => {
    narrow(series, box.units[s]!)
  })
  built.open.forEach((series, p) => {
    narrow(series, box.open[p]!)
  })
}
