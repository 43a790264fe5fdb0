import type { Instance } from './compile.ts'
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
 * All that changes with the plan stands in two arrays, so that a trial is taken back by copying them.
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
  readonly #numbers: Float64Array
  readonly #sums: Float64Array
  readonly #loadAt: Float64Array
  readonly #spent: Float64Array
  readonly #effort: Float64Array
  readonly #stepCost: Float64Array
  readonly #stepExcess: Float64Array
  readonly #platformCost: Float64Array
  readonly #whole: Int32Array
  readonly #counts: Int32Array
  readonly #firstUsers: Int32Array
  readonly #units: Int32Array
  readonly #openedAt: Int32Array
  #marked: { numbers: Float64Array; whole: Int32Array; objective: number; charge: number } | null = null
  /** Systems moved since the mark and what they had chosen, in turn. */
  readonly #moved: number[] = []

  /** @param early units and openings there are at least, needed or not */
  constructor(instance: Instance, chosen: ArrayLike<number>, early?: Purchases) {
    const { years, steps, loads, platforms, budgets, effortLimits } = instance
    this.instance = instance
    this.#tables = planTables(instance)
    this.weights = new ViolationWeights(instance, this.#tables)
    this.#early = early
    this.chosen = Int32Array.from(chosen)
    const [numbers, cutNumbers] = parts(Float64Array, [
      3,
      loads.length * years,
      budgets.length,
      effortLimits.length,
      steps.length,
      steps.length,
      platforms.length,
    ])
    this.#numbers = numbers
    this.#sums = cutNumbers[0]!
    this.#loadAt = cutNumbers[1]!
    this.#spent = cutNumbers[2]!
    this.#effort = cutNumbers[3]!
    this.#stepCost = cutNumbers[4]!
    this.#stepExcess = cutNumbers[5]!
    this.#platformCost = cutNumbers[6]!
    const [whole, cutWhole] = parts(Int32Array, [
      2,
      platforms.length * (years + 1),
      steps.length * years,
      platforms.length,
    ])
    this.#whole = whole
    this.#counts = cutWhole[0]!
    this.#firstUsers = cutWhole[1]!
    this.#units = cutWhole[2]!
    this.#openedAt = cutWhole[3]!.fill(years)
    for (const alternative of this.chosen) this.#place(alternative, 1)
    for (let k = 0; k < instance.implications.length; k++) if (this.#isBroken(k)) this.#counts[brokenRules]!++
    for (let k = 0; k < instance.interfaces.length; k++) this.#connect(k, 1)
    for (let p = 0; p < platforms.length; p++) this.#settle(p)
    this.#total()
  }

  /** Whether every demand is kept. */
  get isFeasible(): boolean {
    return this.charge === 0
  }

  unitsOf(step: number, year: number): number {
    return this.#units[step * this.instance.years + year]!
  }

  /** Year index in which the platform opens; `years` when it never does. */
  openedAt(platform: number): number {
    return this.#openedAt[platform]!
  }

  /** Puts a system into another of its alternatives. */
  move(system: number, to: number): void {
    const from = this.chosen[system]!
    if (from === to) return
    const { alternatives } = this.instance
    const implications = this.#tables.implicationsOf[system]!
    const interfaces = this.#tables.interfacesOf[system]!
    if (this.#marked) this.#moved.push(system, from)
    for (const k of implications) if (this.#isBroken(k)) this.#counts[brokenRules]!--
    for (const k of interfaces) this.#connect(k, -1)
    this.#place(from, -1)
    this.#place(to, 1)
    this.chosen[system] = to
    for (const k of implications) if (this.#isBroken(k)) this.#counts[brokenRules]!++
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
      openedAt: Array.from(this.#openedAt),
      units: steps.map((_, s) => Array.from(this.#units.subarray(s * years, (s + 1) * years))),
    }
  }

  /** Remembers the plan as it is now, for `undo`. */
  mark(): void {
    this.#marked ??= { numbers: this.#numbers.slice(), whole: this.#whole.slice(), objective: 0, charge: 0 }
    this.#marked.numbers.set(this.#numbers)
    this.#marked.whole.set(this.#whole)
    this.#marked.objective = this.objective
    this.#marked.charge = this.charge
    this.#moved.length = 0
  }

  /** Back to the plan last marked. */
  undo(): void {
    if (!this.#marked) throw new Error('no plan is marked')
    this.#numbers.set(this.#marked.numbers)
    this.#whole.set(this.#marked.whole)
    this.objective = this.#marked.objective
    this.charge = this.#marked.charge
    for (let k = this.#moved.length - 2; k >= 0; k -= 2) this.chosen[this.#moved[k]!] = this.#moved[k + 1]!
    this.#moved.length = 0
  }

  /** Raises the weights of what is violated now and lowers the others a little; marks the plan again. */
  adaptWeights(up: number, down: number): void {
    const hasBrokenRule = this.#counts[brokenRules]! > 0 || this.#excess() > 0
    this.weights.adapt(
      { spent: this.#spent, effort: this.#effort, lossYen: this.#sums[lossYen]!, hasBrokenRule },
      up,
      down,
    )
    this.#total()
    this.mark()
  }

  #place(alternative: number, sign: 1 | -1): void {
    const { years, alternatives } = this.instance
    const one = alternatives[alternative]!
    this.#sums[chosenYen]! += sign * one.cost
    this.#sums[lossYen]! += sign * one.loss
    if (one.isChange) this.#counts[changesMade]! += sign
    for (const { load, amount } of one.loads)
      for (let t = one.year; t < years; t++) this.#loadAt[load * years + t]! += sign * amount
    for (const p of one.platforms) this.#firstUsers[p * (years + 1) + one.year]! += sign
    for (const { row, amount } of one.effort) this.#effort[row]! += sign * amount
    const { budgetYen } = one
    for (let b = 0; b < budgetYen.length; b++) this.#spent[b]! += sign * budgetYen[b]!
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
    this.#sums[interfaceYen]! += sign * yen * (discountSum[last]! - discountSum[first]!)
    for (let t = first; t < last; t++)
      for (const row of budgetsOf[t]!) if (budgets[row]!.countsInterface) this.#spent[row]! += sign * yen
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
    while (opened < earliest && this.#firstUsers[p * (years + 1) + opened] === 0) opened++
    const before = this.#openedAt[p]!
    if (opened === before) return
    const { openingYen, yenPerYear } = platforms[p]!
    budgets.forEach((budget, b) => {
      const spent = (at: number) =>
        (budget.countsInitial && budget.year === at ? openingYen : 0) +
        (budget.countsRunning && budget.year >= at ? yenPerYear : 0)
      this.#spent[b]! += spent(opened) - spent(before)
    })
    this.#openedAt[p] = opened
    this.#platformCost[p] =
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
      const units = this.#units[s * years + t]!
      let count = Math.max(before, early?.[t] ?? 0)
      for (const load of carried) {
        const needed = Math.ceil(this.#loadAt[load * years + t]! / loads[load]!.unitCapacity - 1e-9)
        if (needed > count) count = needed
      }
      const bought = count - before
      cost += (unitYen * bought + unitYenPerYear * count) * discount[t]!
      if (count - maxUnits > excess) excess = count - maxUnits
      const moreBought = bought - (units - unitsBefore)
      if (count !== units || moreBought !== 0) {
        this.#units[s * years + t] = count
        this.#pay(t, unitYen * moreBought, unitYenPerYear * (count - units))
      }
      before = count
      unitsBefore = units
    }
    this.#stepCost[s] = cost
    this.#stepExcess[s] = excess
  }

  /** Counts yen of a year into the budgets that count them. */
  #pay(year: number, initialYen: number, runningYen: number): void {
    for (const b of this.#tables.budgetsOf[year]!) {
      const { countsInitial, countsRunning } = this.instance.budgets[b]!
      this.#spent[b]! += (countsInitial ? initialYen : 0) + (countsRunning ? runningYen : 0)
    }
  }

  #excess(): number {
    let excess = Math.max(0, this.#counts[changesMade]! - this.instance.maxChanges)
    for (let s = 0; s < this.#stepExcess.length; s++) excess += this.#stepExcess[s]!
    return excess
  }

  #total(): void {
    const { budgets, effortLimits, maxLoss } = this.instance
    const { weights } = this
    let objective = this.#sums[chosenYen]! + this.#sums[interfaceYen]!
    for (let p = 0; p < this.#platformCost.length; p++) objective += this.#platformCost[p]!
    for (let s = 0; s < this.#stepCost.length; s++) objective += this.#stepCost[s]!
    let charge = (this.#counts[brokenRules]! + this.#excess()) * weights.rule
    for (let b = 0; b < budgets.length; b++) {
      const over = this.#spent[b]! - budgets[b]!.limit
      if (over <= 0.4) continue
      if (budgets[b]!.penalty === Number.POSITIVE_INFINITY) charge += over * weights.budget[b]!
      else objective += over * budgets[b]!.penalty
    }
    for (let row = 0; row < effortLimits.length; row++) {
      const over = this.#effort[row]! - effortLimits[row]!
      if (over > 1e-7) charge += over * weights.effort[row]!
    }
    const overLoss = this.#sums[lossYen]! - maxLoss
    if (overLoss > 0) charge += overLoss * weights.loss
    this.objective = objective
    this.charge = charge
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
