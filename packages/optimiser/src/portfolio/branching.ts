import type { Narrowing } from './box.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

/** Two halves of the plans; every plan is in one of them. */
export type Halves = readonly [Narrowing[], Narrowing[]]

/** A place where the plans can be split because the relaxation stands between two whole values. */
export interface Split {
  /** The same for the same split in every model of the instance; the first letter is its kind. */
  key: string
  /** How far the relaxation is from the first half, between 0 and 1. */
  share: number
  /** What comes first while nothing is known of the splits: openings, then units and moves of early years. */
  weight: number
  halves: () => Halves
}

const whole = 1e-5
const isSplit = (value: number) => value > whole && value < 1 - whole

/**
 * Where the plans can be split. A platform opens by a year or later; a step has at most so many units in a
 * year or more; a system has moved by a year or not, which keeps both halves even; and only when its year is
 * settled, one option or the others.
 */
export class Branching {
  readonly #instance: Instance
  readonly #built: PortfolioModel
  readonly #users: { variable: number; year: number }[][]
  /** Alternatives in the model, by system. */
  readonly #systems: number[][]
  readonly #scale: number

  constructor(instance: Instance, built: PortfolioModel) {
    this.#instance = instance
    this.#built = built
    const { alternatives, bySystem, platforms } = instance
    this.#users = platforms.map((_, p) =>
      alternatives.flatMap((one, a) =>
        built.choose[a]! >= 0 && one.platforms.includes(p)
          ? [{ variable: built.choose[a]!, year: one.year }]
          : [],
      ),
    )
    this.#systems = bySystem.map((all) => all.filter((a) => built.choose[a]! >= 0))
    this.#scale = alternatives.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 1)
  }

  /** Empty when all choices, units and openings of the relaxation are whole. */
  splits(values: Float64Array): Split[] {
    return [...this.#openings(values), ...this.#units(values), ...this.#moves(values)]
  }

  *#openings(values: Float64Array): Generator<Split> {
    for (const [p, series] of this.#built.open.entries())
      for (const [year, variable] of series.entries()) {
        const share = values[variable]!
        if (!isSplit(share) || (year > 0 && share - values[series[year - 1]!]! < whole)) continue
        const halves = (): Halves => {
          const users = this.#users[p]!.filter((user) => user.year <= year)
          const shut = [...series.slice(0, year + 1), ...users.map((user) => user.variable)]
          return [shut.map((one) => [one, 0, 0]), series.slice(year).map((one) => [one, 1, 1])]
        }
        yield { key: `opening ${p} ${year}`, share, weight: 10 * Math.min(share, 1 - share), halves }
      }
  }

  *#units(values: Float64Array): Generator<Split> {
    for (const [s, series] of this.#built.units.entries())
      for (const [year, variable] of series.entries()) {
        const floor = Math.floor(values[variable]! + whole)
        const share = values[variable]! - floor
        if (!isSplit(share) || (year > 0 && values[variable]! - values[series[year - 1]!]! < whole)) continue
        const halves = (): Halves => [
          series.slice(0, year + 1).map((one) => [one, 0, floor]),
          series.slice(year).map((one) => [one, floor + 1, Number.POSITIVE_INFINITY]),
        ]
        yield {
          key: `units ${s} ${year}`,
          share,
          weight: (5 * Math.min(share, 1 - share)) / (1 + year),
          halves,
        }
      }
  }

  *#moves(values: Float64Array): Generator<Split> {
    const { alternatives, years } = this.#instance
    for (const [i, list] of this.#systems.entries()) {
      const used = list.filter((a) => values[this.#built.choose[a]!]! > whole)
      if (used.length < 2) continue
      const moved = new Set(used.map((a) => alternatives[a]!.year))
      for (const year of moved) {
        const share = used.reduce(
          (sum, a) => sum + (alternatives[a]!.year <= year ? values[this.#built.choose[a]!]! : 0),
          0,
        )
        if (year === years || !isSplit(share)) continue
        const size = Math.abs(alternatives[used[0]!]!.cost) / this.#scale
        const weight = (size * Math.min(share, 1 - share)) / (1 + year)
        const halves = () => this.#halves(i, (a) => alternatives[a]!.year > year)
        yield { key: `moved ${i} ${year}`, share, weight, halves }
      }
      if (moved.size > 1) continue
      const { option } = alternatives[used[0]!]!
      const share = 1 - values[this.#built.choose[used[0]!]!]!
      const halves = () => this.#halves(i, (a) => alternatives[a]!.option === option)
      yield { key: `option ${i} ${option}`, share, weight: whole, halves }
    }
  }

  /** The alternatives of the first half, or the others. */
  #halves(system: number, isFirst: (alternative: number) => boolean): Halves {
    const without = (first: boolean): Narrowing[] =>
      this.#systems[system]!.filter((a) => isFirst(a) === first).map((a) => [this.#built.choose[a]!, 0, 0])
    return [without(false), without(true)]
  }
}
