import type { Instance } from './compile.ts'

/**
 * All that changes with a plan, as views of two arrays, so that a trial is taken back by copying them: loads by year,
 * yen of each budget, effort of each capacity row, costs; first users by platform and year, units by year, openings.
 */
export class PlanMemory {
  /** Yen of the choices, yen of the interfaces, and expected loss in yen. */
  readonly sums: Float64Array
  readonly loadAt: Float64Array
  readonly spent: Float64Array
  readonly effort: Float64Array
  readonly stepCost: Float64Array
  readonly stepExcess: Float64Array
  readonly platformCost: Float64Array
  /** Rules broken and changes made. */
  readonly counts: Int32Array
  readonly firstUsers: Int32Array
  readonly units: Int32Array
  readonly openedAt: Int32Array
  readonly #numbers: Float64Array
  readonly #whole: Int32Array
  #marked: { numbers: Float64Array; whole: Int32Array } | null = null

  constructor({ years, steps, loads, platforms, budgets, effortLimits }: Instance) {
    const [numbers, ofNumbers] = parts(Float64Array, [
      3,
      loads.length * years,
      budgets.length,
      effortLimits.length,
      steps.length,
      steps.length,
      platforms.length,
    ])
    this.#numbers = numbers
    this.sums = ofNumbers[0]!
    this.loadAt = ofNumbers[1]!
    this.spent = ofNumbers[2]!
    this.effort = ofNumbers[3]!
    this.stepCost = ofNumbers[4]!
    this.stepExcess = ofNumbers[5]!
    this.platformCost = ofNumbers[6]!
    const [whole, ofWhole] = parts(Int32Array, [
      2,
      platforms.length * (years + 1),
      steps.length * years,
      platforms.length,
    ])
    this.#whole = whole
    this.counts = ofWhole[0]!
    this.firstUsers = ofWhole[1]!
    this.units = ofWhole[2]!
    this.openedAt = ofWhole[3]!.fill(years)
  }

  get isMarked(): boolean {
    return this.#marked !== null
  }

  mark(): void {
    this.#marked ??= { numbers: this.#numbers.slice(), whole: this.#whole.slice() }
    this.#marked.numbers.set(this.#numbers)
    this.#marked.whole.set(this.#whole)
  }

  /** Back to what was marked last. */
  undo(): void {
    if (!this.#marked) throw new Error('no plan is marked')
    this.#numbers.set(this.#marked.numbers)
    this.#whole.set(this.#marked.whole)
  }
}

/** One array, and views of its consecutive parts. */
function parts<A extends Float64Array | Int32Array>(
  kind: new (length: number) => A,
  lengths: number[],
): [A, A[]] {
  const all = new kind(lengths.reduce((sum, length) => sum + length, 0))
  let end = 0
  return [
    all,
    lengths.map((length) => {
      end += length
      return all.subarray(end - length, end) as A
    }),
  ]
}
