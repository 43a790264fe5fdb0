import type { Instance } from './compile.ts'
import { PlanMemory } from './plan-memory.ts'
import { type PlanTables, planTables } from './plan-tables.ts'
import { ViolationWeights } from './violation-weights.ts'

/** Years in which platforms open, and units of each step by year. */
export interface Purchases {
  openedAt: number[]
  units: number[][]
}

/** Places in the plan's sums and counts. */
const [chosenYen, interfaceYen, lossYen] = [0, 1, 2]
const [brokenRules, changesMade] = [0, 1]

/**
 * A complete plan whose cost and violations are kept up to date while single systems change their choice.
 * Shared platforms are opened and enlarged exactly when they are needed, or before, where that is asked for.
 */
export class PlanState {
  readonly instance: Instance
  /** Alternative chosen for each system. */
  readonly chosen: Int32Array
  /** Objective of the plan, without what violations are charged. */
  objective = 0
  /** Violations times their weights. */
  charge = 0
  readonly weights: ViolationWeights

  readonly #tables: PlanTables
  readonly #early: Purchases | undefined
  readonly #memory: PlanMemory
  #marked = { objective: 0, charge: 0 }
  /** Systems moved since the mark and what they had chosen, in turn. */
  readonly #moved: number[] = []

  /**
   * @param early units and openings there are at least, needed or not
   * @param hasGrain whether what is over a limit by little is charged as if by more
   */
  constructor(instance: Instance, chosen: ArrayLike<number>, early?: Purchases, hasGrain = false) {
    this.instance = instance
    this.#tables = planTables(instance)
    this.weights = new ViolationWeights(instance, this.#tables, hasGrain)
    this.#early = early
    this.chosen = Int32Array.from(chosen)
    this.#memory = new PlanMemory(instance)
    for (const alternative of this.chosen) this.#place(alternative, 1)
    for (let k = 0; k < instance.implications.length; k++)
      if (this.#isBroken(k)) this.#memory.counts[brokenRules]!++
    for (let k = 0; k < instance.interfaces.length; k++) this.#connect(k, 1)
    for (let p = 0; p < instance.platforms.length; p++) this.#settle(p)
    this.#total()
  }

  /** Whether every demand is kept. */
  get isFeasible(): boolean {
    return this.charge === 0
  }

  unitsOf(step: number, year: number): number {
    return this.#memory.units[step * this.instance.years + year]!
  }

  /** Year index in which the platform opens; `years` when it never does. */
  openedAt(platform: number): number {
    return this.#memory.openedAt[platform]!
  }

  /** Puts a system into another of its alternatives. */
  move(system: number, to: number): void {
    const from = this.chosen[system]!
    if (from === to) return
    const { alternatives } = this.instance
    const implications = this.#tables.implicationsOf[system]!
    const interfaces = this.#tables.interfacesOf[system]!
    if (this.#memory.isMarked) this.#moved.push(system, from)
    for (const k of implications) if (this.#isBroken(k)) this.#memory.counts[brokenRules]!--
    for (const k of interfaces) this.#connect(k, -1)
    this.#place(from, -1)
    this.#place(to, 1)
    this.chosen[system] = to
    for (const k of implications) if (this.#isBroken(k)) this.#memory.counts[brokenRules]!++
    for (const k of interfaces) this.#connect(k, 1)
    const before = alternatives[from]!.platforms
    for (const p of before) this.#settle(p)
    for (const p of alternatives[to]!.platforms) if (!before.includes(p)) this.#settle(p)
    this.#total()
  }

  /** Openings and units as they are now. */
  purchases(): Purchases {
    const { years, steps } = this.instance
    return {
      openedAt: Array.from(this.#memory.openedAt),
      units: steps.map((_, s) => Array.from(this.#memory.units.subarray(s * years, (s + 1) * years))),
    }
  }

  /** Remembers the plan as it is now, for `undo`. */
  mark(): void {
    this.#memory.mark()
    this.#marked = { objective: this.objective, charge: this.charge }
    this.#moved.length = 0
  }

  /** Back to the plan last marked. */
  undo(): void {
    this.#memory.undo()
    this.objective = this.#marked.objective
    this.charge = this.#marked.charge
    for (let k = this.#moved.length - 2; k >= 0; k -= 2) this.chosen[this.#moved[k]!] = this.#moved[k + 1]!
    this.#moved.length = 0
  }

  /** Raises the weights of what is violated now and lowers the others a little; marks the plan again. */
  adaptWeights(up: number, down: number): void {
    const hasBrokenRule = this.#memory.counts[brokenRules]! > 0 || this.#excess() > 0
    this.weights.adapt(
      {
        spent: this.#memory.spent,
        effort: this.#memory.effort,
        lossYen: this.#memory.sums[lossYen]!,
        hasBrokenRule,
      },
      up,
      down,
    )
    this.#total()
    this.mark()
  }

  #place(alternative: number, sign: 1 | -1): void {
    const { years, alternatives } = this.instance
    const one = alternatives[alternative]!
    this.#memory.sums[chosenYen]! += sign * one.cost
    this.#memory.sums[lossYen]! += sign * one.loss
    if (one.isChange) this.#memory.counts[changesMade]! += sign
    for (const { load, amount } of one.loads)
      for (let t = one.year; t < years; t++) this.#memory.loadAt[load * years + t]! += sign * amount
    for (const p of one.platforms) this.#memory.firstUsers[p * (years + 1) + one.year]! += sign
    for (const { row, amount } of one.effort) this.#memory.effort[row]! += sign * amount
    const { budgetYen } = one
    for (let b = 0; b < budgetYen.length; b++) this.#memory.spent[b]! += sign * budgetYen[b]!
  }

  #isBroken(k: number): boolean {
    const { alternatives, implications, years } = this.instance
    const need = implications[k]!
    const from = alternatives[this.chosen[need.from]!]!
    if (from.year === years || !need.fromOptions.includes(from.option)) return false
    const to = alternatives[this.chosen[need.to]!]!
    if (to.year === years) return !need.stayCounts
    return !(to.year + need.lag <= from.year && need.toOptions.includes(to.option))
  }

  #connect(k: number, sign: 1 | -1): void {
    const { alternatives, interfaces, budgets } = this.instance
    const { a, b, yen } = interfaces[k]!
    const one = alternatives[this.chosen[a]!]!.year
    const other = alternatives[this.chosen[b]!]!.year
    if (one === other) return
    const first = Math.min(one, other)
    const last = Math.max(one, other)
    const { discountSum, budgetsOf } = this.#tables
    this.#memory.sums[interfaceYen]! += sign * yen * (discountSum[last]! - discountSum[first]!)
    for (let t = first; t < last; t++)
      for (const row of budgetsOf[t]!)
        if (budgets[row]!.countsInterface) this.#memory.spent[row]! += sign * yen
  }

  #settle(platform: number): void {
    this.#settlePlatform(platform)
    for (const s of this.#tables.stepsOf[platform]!) this.#settleStep(s)
  }

  #settlePlatform(p: number): void {
    const { years, platforms, budgets, discount } = this.instance
    const { discountSum } = this.#tables
    const earliest = this.#early?.openedAt[p] ?? years
    let opened = 0
    while (opened < earliest && this.#memory.firstUsers[p * (years + 1) + opened] === 0) opened++
    const before = this.#memory.openedAt[p]!
    if (opened === before) return
    const { openingYen, yenPerYear } = platforms[p]!
    budgets.forEach((budget, b) => {
      const spent = (at: number) =>
        (budget.countsInitial && budget.year === at ? openingYen : 0) +
        (budget.countsRunning && budget.year >= at ? yenPerYear : 0)
      this.#memory.spent[b]! += spent(opened) - spent(before)
    })
    this.#memory.openedAt[p] = opened
    this.#memory.platformCost[p] =
      opened === years
        ? 0
        : openingYen * discount[opened]! + yenPerYear * (discountSum[years]! - discountSum[opened]!)
  }

  #settleStep(s: number): void {
    const { years, steps, loads, discount } = this.instance
    const { unitYen, unitYenPerYear, maxUnits, loads: carried } = steps[s]!
    const early = this.#early?.units[s]
    let [cost, excess, before, unitsBefore] = [0, 0, 0, 0]
    for (let t = 0; t < years; t++) {
      const units = this.#memory.units[s * years + t]!
      let count = Math.max(before, early?.[t] ?? 0)
      for (const load of carried) {
        const needed = Math.ceil(this.#memory.loadAt[load * years + t]! / loads[load]!.unitCapacity - 1e-9)
        if (needed > count) count = needed
      }
      const bought = count - before
      cost += (unitYen * bought + unitYenPerYear * count) * discount[t]!
      if (count - maxUnits > excess) excess = count - maxUnits
      const moreBought = bought - (units - unitsBefore)
      if (count !== units || moreBought !== 0) {
        this.#memory.units[s * years + t] = count
        this.#pay(t, unitYen * moreBought, unitYenPerYear * (count - units))
      }
      before = count
      unitsBefore = units
    }
    this.#memory.stepCost[s] = cost
    this.#memory.stepExcess[s] = excess
  }

  /** Counts yen of a year into the budgets that count them. */
  #pay(year: number, initialYen: number, runningYen: number): void {
    for (const b of this.#tables.budgetsOf[year]!) {
      const { countsInitial, countsRunning } = this.instance.budgets[b]!
      this.#memory.spent[b]! += (countsInitial ? initialYen : 0) + (countsRunning ? runningYen : 0)
    }
  }

  #excess(): number {
    let excess = Math.max(0, this.#memory.counts[changesMade]! - this.instance.maxChanges)
    for (let s = 0; s < this.#memory.stepExcess.length; s++) excess += this.#memory.stepExcess[s]!
    return excess
  }

  #total(): void {
    const { budgets, effortLimits, maxLoss } = this.instance
    const { weights } = this
    let objective = this.#memory.sums[chosenYen]! + this.#memory.sums[interfaceYen]!
    for (let p = 0; p < this.#memory.platformCost.length; p++) objective += this.#memory.platformCost[p]!
    for (let s = 0; s < this.#memory.stepCost.length; s++) objective += this.#memory.stepCost[s]!
    let charge = (this.#memory.counts[brokenRules]! + this.#excess()) * weights.rule
    for (let b = 0; b < budgets.length; b++) {
      const over = this.#memory.spent[b]! - budgets[b]!.limit
      if (over <= 0.4) continue
      if (budgets[b]!.penalty === Number.POSITIVE_INFINITY)
        charge += (over + weights.budgetGrain) * weights.budget[b]!
      else objective += over * budgets[b]!.penalty
    }
    for (let row = 0; row < effortLimits.length; row++) {
      const over = this.#memory.effort[row]! - effortLimits[row]!
      if (over > 1e-7) charge += (over + weights.effortGrain[row]!) * weights.effort[row]!
    }
    const overLoss = this.#memory.sums[lossYen]! - maxLoss
    if (overLoss > 0) charge += overLoss * weights.loss
    this.objective = objective
    this.charge = charge
  }
}
