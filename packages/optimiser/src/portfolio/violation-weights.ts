import type { Instance } from './compile.ts'
import type { PlanTables } from './plan-tables.ts'

/** What a plan takes, to be held against the limits. */
export interface Taken {
  /** Yen of each budget. */
  spent: Float64Array
  /** Of each capacity row. */
  effort: Float64Array
  lossYen: number
  hasBrokenRule: boolean
}

/** What local search charges for broken demands; it rises while they stay broken (strategic oscillation). */
export class ViolationWeights {
  /** Yen charged for a yen over a hard budget, by budget. */
  readonly budget: Float64Array
  /** Yen charged for a unit of effort too much, by capacity row. */
  readonly effort: Float64Array
  /**
   * Added to whatever is over a limit: where little is over, one system less in that year would keep the limit with
   * much to spare, so that little costs nearly as much to mend as more.
   */
  readonly budgetGrain: number
  readonly effortGrain: Float64Array
  /** Yen charged for each broken implication, unit too many, and change too many. */
  rule: number
  /** Yen charged for a yen of expected loss over the ceiling. */
  loss = 1
  readonly #instance: Instance

  constructor(instance: Instance, { typicalYen, largestEffort }: PlanTables, hasGrain: boolean) {
    this.#instance = instance
    this.rule = typicalYen * 0.1
    this.budgetGrain = hasGrain ? typicalYen * 0.05 : 0
    this.effortGrain = largestEffort.map((amount) => (hasGrain ? amount * 0.1 : 0))
    this.budget = new Float64Array(instance.budgets.length).fill(0.3)
    this.effort = largestEffort.map((amount) => (typicalYen * 0.05) / Math.max(amount, 1e-9))
  }

  /** Times `up` for what is violated, times `down` for the other limits. */
  adapt({ spent, effort, lossYen, hasBrokenRule }: Taken, up: number, down: number): void {
    const { budgets, effortLimits, maxLoss } = this.#instance
    for (let b = 0; b < budgets.length; b++)
      this.budget[b]! *= spent[b]! > budgets[b]!.limit + 0.4 ? up : down
    for (let row = 0; row < effortLimits.length; row++)
      this.effort[row]! *= effort[row]! > effortLimits[row]! + 1e-7 ? up : down
    if (lossYen > maxLoss) this.loss *= up
    if (hasBrokenRule) this.rule *= up
  }
}
