import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

/** New limits of a variable. */
export type Narrowing = readonly [variable: number, lower: number, upper: number]

/** Two halves of the plans; every plan is in one of them. */
export type Branches = readonly [Narrowing[], Narrowing[]]

/** A split and how much it parts: the closer to a half and the more money, the better. */
interface Candidate {
  year: number
  weight: number
  halves: () => Branches
}

const whole = 1e-5

/**
 * Where to branch. What binds a plan is bought whole and early: first the openings; then, up to the last year
 * whose budget binds, the units and who has moved, year by year; then whatever parts most. A system is split
 * between "moved by that year" and "later or never", which keeps both halves even, and between one option
 * and the others only when its year is settled.
 */
export class Branching {
  readonly #instance: Instance
  readonly #built: PortfolioModel
  readonly #users: { variable: number; year: number }[][]
  /** Alternatives in the model and mean cost, by system. */
  readonly #systems: { list: number[]; size: number }[]

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
    this.#systems = bySystem.map((all) => {
      const list = all.filter((a) => built.choose[a]! >= 0)
      const size = list.reduce((sum, a) => sum + Math.abs(alternatives[a]!.cost), 0) / list.length
      return { list, size }
    })
  }

  /**
   * Null when all choices, units and openings are whole.
   * @param values of the relaxation
   * @param rowDuals its dual values
   */
  branches(values: Float64Array, rowDuals: Float64Array): Branches | null {
    const opening = this.#onOpening(values)
    if (opening) return opening
    const units = this.#onUnits(values)
    const moves = this.#onYears(values)
    const last = this.#lastTightYear(rowDuals)
    const early = (list: Candidate[]) => list.find(({ year }) => year <= last)
    const widest = (list: Candidate[]) => list.toSorted((a, b) => b.weight - a.weight)[0]
    const candidate = early(units) ?? early(moves) ?? widest(units) ?? widest(moves)
    return candidate?.halves() ?? this.#onOption(values)
  }

  #lastTightYear(rowDuals: Float64Array): number {
    const { budgetRows } = this.#built
    return this.#instance.budgets.reduce(
      (last, { year }, b) => (Math.abs(rowDuals[budgetRows[b]!]!) > 1e-4 ? Math.max(last, year) : last),
      -1,
    )
  }

  /** The platform whose opening is spread most, at the year where it is most open and shut. */
  #onOpening(values: Float64Array): Branches | null {
    let most = whole
    let found: Branches | null = null
    for (const [p, series] of this.#built.open.entries()) {
      const parts = series.map((variable) => Math.min(values[variable]!, 1 - values[variable]!))
      const spread = parts.reduce((sum, part) => sum + Math.max(0, part), 0)
      if (spread <= most) continue
      most = spread
      const year = parts.indexOf(Math.max(...parts))
      const users = this.#users[p]!.filter((user) => user.year <= year)
      found = [
        series.slice(year).map((variable) => [variable, 1, 1]),
        [...series.slice(0, year + 1), ...users.map(({ variable }) => variable)].map((variable) => [
          variable,
          0,
          0,
        ]),
      ]
    }
    return found
  }

  /** The most fractional units of each year, in the order of years. */
  #onUnits(values: Float64Array): Candidate[] {
    const best: (Candidate | undefined)[] = []
    for (const series of this.#built.units)
      series.forEach((variable, year) => {
        const floor = Math.floor(values[variable]! + whole)
        const weight = Math.min(values[variable]! - floor, 1 - values[variable]! + floor)
        if (weight < whole || weight <= (best[year]?.weight ?? 0)) return
        best[year] = {
          year,
          weight,
          halves: () => [
            series.slice(0, year + 1).map((unit) => [unit, 0, floor]),
            series.slice(year).map((unit) => [unit, floor + 1, Number.POSITIVE_INFINITY]),
          ],
        }
      })
    return best.filter((one) => one !== undefined)
  }

  /** The dearest system that is split most by each year, in the order of years. */
  #onYears(values: Float64Array): Candidate[] {
    const { alternatives, years } = this.#instance
    const { choose } = this.#built
    const best: (Candidate | undefined)[] = []
    this.#systems.forEach(({ list, size }, i) => {
      if (list.some((a) => values[choose[a]!]! > 1 - whole)) return
      const movedBy = new Float64Array(years)
      for (const a of list)
        for (let t = alternatives[a]!.year; t < years; t++) movedBy[t]! += values[choose[a]!]!
      movedBy.forEach((share, year) => {
        const part = Math.min(share, 1 - share)
        if (part < whole || part * size <= (best[year]?.weight ?? 0)) return
        const halves = () => this.#split(i, (a) => alternatives[a]!.year <= year)
        best[year] = { year, weight: part * size, halves }
      })
    })
    return best.filter((one) => one !== undefined)
  }

  #onOption(values: Float64Array): Branches | null {
    const { alternatives } = this.#instance
    for (const [i, { list }] of this.#systems.entries()) {
      const used = list.filter((a) => values[this.#built.choose[a]!]! > whole)
      if (used.length < 2) continue
      const { option } = alternatives[used[0]!]!
      return this.#split(i, (a) => alternatives[a]!.option === option)
    }
    return null
  }

  /** Either the first alternatives or the others are taken away. */
  #split(system: number, isFirst: (alternative: number) => boolean): Branches {
    const { list } = this.#systems[system]!
    const without = (first: boolean): Narrowing[] =>
      list.filter((a) => isFirst(a) === first).map((a) => [this.#built.choose[a]!, 0, 0])
    return [without(false), without(true)]
  }
}
