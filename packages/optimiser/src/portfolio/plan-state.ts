import type { Instance } from './compile.ts'

/** Years in which platforms open, and units of each step by year. */
export interface Purchases {
  openedAt: number[]
  units: number[][]
}

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
  /** Yen charged for a yen over a hard budget, by budget. */
  readonly budgetWeight: Float64Array
  /** Yen charged for a unit of effort too much, by capacity row. */
  readonly effortWeight: Float64Array
  /** Yen charged for each broken implication, unit too many, and change too many. */
  ruleWeight: number
  /** Yen charged for a yen of expected loss over the ceiling. */
  lossWeight = 1

  readonly #early: Purchases | undefined
  readonly #loadAt: Float64Array
  readonly #firstUsers: Int32Array
  readonly #units: Int32Array
  readonly #stepCost: Float64Array
  readonly #stepExcess: Float64Array
  readonly #platformCost: Float64Array
  readonly #openedAt: Int32Array
  readonly #spent: Float64Array
  readonly #effort: Float64Array
  readonly #stepsOf: number[][]
  readonly #implicationsOf: number[][]
  readonly #interfacesOf: number[][]
  readonly #discountSum: Float64Array
  #chosenCost = 0
  #interfaceCost = 0
  #broken = 0
  #changes = 0
  #loss = 0

  /** @param early units and openings there are at least, needed or not */
  constructor(instance: Instance, chosen: ArrayLike<number>, early?: Purchases) {
    const { years, steps, loads, platforms, budgets, effortLimits } = instance
    this.instance = instance
    this.#early = early
    this.chosen = new Int32Array(chosen.length)
    this.#loadAt = new Float64Array(loads.length * years)
    this.#firstUsers = new Int32Array(platforms.length * (years + 1))
    this.#units = new Int32Array(steps.length * years)
    this.#stepCost = new Float64Array(steps.length)
    this.#stepExcess = new Float64Array(steps.length)
    this.#platformCost = new Float64Array(platforms.length)
    this.#openedAt = new Int32Array(platforms.length).fill(years)
    this.#spent = new Float64Array(budgets.length)
    this.#effort = new Float64Array(effortLimits.length)
    this.#stepsOf = platforms.map((_, p) => steps.flatMap((step, s) => (step.platform === p ? [s] : [])))
    this.#implicationsOf = instance.bySystem.map(() => [])
    instance.implications.forEach((need, k) => {
      this.#implicationsOf[need.from]!.push(k)
      if (need.to !== need.from) this.#implicationsOf[need.to]!.push(k)
    })
    this.#interfacesOf = instance.bySystem.map(() => [])
    instance.interfaces.forEach(({ a, b }, k) => {
      this.#interfacesOf[a]!.push(k)
      if (a !== b) this.#interfacesOf[b]!.push(k)
    })
    this.#discountSum = new Float64Array(years + 1)
    for (let t = 0; t < years; t++) this.#discountSum[t + 1] = this.#discountSum[t]! + instance.discount[t]!
    const typical = instance.alternatives.reduce((sum, one) => sum + Math.abs(one.cost), 0)
    const scale = typical / Math.max(1, instance.alternatives.length)
    this.ruleWeight = scale * 0.1
    this.budgetWeight = new Float64Array(budgets.length).fill(0.3)
    const largest = new Float64Array(effortLimits.length)
    for (const one of instance.alternatives)
      for (const { row, amount } of one.effort) largest[row] = Math.max(largest[row]!, amount)
    this.effortWeight = largest.map((amount) => (scale * 0.05) / Math.max(amount, 1e-9))
    for (let i = 0; i < chosen.length; i++) this.#place(chosen[i]!, 1)
    for (let i = 0; i < chosen.length; i++) this.chosen[i] = chosen[i]!
    instance.implications.forEach((_, k) => {
      if (this.#isBroken(k)) this.#broken++
    })
    for (let k = 0; k < instance.interfaces.length; k++) this.#connect(k, 1)
    for (let p = 0; p < platforms.length; p++) this.#settlePlatform(p)
    for (let s = 0; s < steps.length; s++) this.#settleStep(s)
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
    for (const k of this.#implicationsOf[system]!) if (this.#isBroken(k)) this.#broken--
    for (const k of this.#interfacesOf[system]!) this.#connect(k, -1)
    this.#place(from, -1)
    this.#place(to, 1)
    this.chosen[system] = to
    for (const k of this.#implicationsOf[system]!) if (this.#isBroken(k)) this.#broken++
    for (const k of this.#interfacesOf[system]!) this.#connect(k, 1)
    for (const p of alternatives[from]!.platforms) this.#settle(p)
    for (const p of alternatives[to]!.platforms) this.#settle(p)
    this.#total()
  }

  /** Recomputes the charge after a change of the weights. */
  recharge(): void {
    this.#total()
  }

  /** Raises the weights of what is violated now and lowers the others a little. */
  adaptWeights(up: number, down: number): void {
    const { budgets, effortLimits, maxLoss } = this.instance
    for (let b = 0; b < budgets.length; b++)
      this.budgetWeight[b]! *= this.#spent[b]! > budgets[b]!.limit + 0.4 ? up : down
    for (let row = 0; row < effortLimits.length; row++)
      this.effortWeight[row]! *= this.#effort[row]! > effortLimits[row]! + 1e-7 ? up : down
    if (this.#loss > maxLoss) this.lossWeight *= up
    if (this.#broken > 0 || this.#excess() > 0) this.ruleWeight *= up
    this.#total()
  }

  #place(alternative: number, sign: 1 | -1): void {
    const { years, alternatives } = this.instance
    const one = alternatives[alternative]!
    this.#chosenCost += sign * one.cost
    this.#loss += sign * one.loss
    if (one.isChange) this.#changes += sign
    for (const { load, amount } of one.loads)
      for (let t = one.year; t < years; t++) this.#loadAt[load * years + t]! += sign * amount
    for (const p of one.platforms) this.#firstUsers[p * (years + 1) + one.year]! += sign
    for (const { row, amount } of one.effort) this.#effort[row]! += sign * amount
    for (let b = 0; b < this.#spent.length; b++) this.#spent[b]! += sign * one.budgetYen[b]!
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
    this.#interfaceCost += sign * yen * (this.#discountSum[last]! - this.#discountSum[first]!)
    budgets.forEach((budget, row) => {
      if (budget.countsInterface && budget.year >= first && budget.year < last)
        this.#spent[row]! += sign * yen
    })
  }

  #settle(platform: number): void {
    this.#settlePlatform(platform)
    for (const s of this.#stepsOf[platform]!) this.#settleStep(s)
  }

  #settlePlatform(p: number): void {
    const { years, platforms, budgets, discount } = this.instance
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
        : openingYen * discount[opened]! +
          yenPerYear * (this.#discountSum[years]! - this.#discountSum[opened]!)
  }

  #settleStep(s: number): void {
    const { years, steps, loads, budgets, discount } = this.instance
    const { unitYen, unitYenPerYear, maxUnits, loads: carried } = steps[s]!
    const units = this.#units.subarray(s * years, (s + 1) * years)
    for (let b = 0; b < budgets.length; b++) this.#spent[b]! -= this.#unitsYen(s, b)
    let cost = 0
    let excess = 0
    let before = 0
    for (let t = 0; t < years; t++) {
      let count = Math.max(before, this.#early?.units[s]?.[t] ?? 0)
      for (const load of carried) {
        const needed = Math.ceil(this.#loadAt[load * years + t]! / loads[load]!.unitCapacity - 1e-9)
        if (needed > count) count = needed
      }
      units[t] = count
      cost += (unitYen * (count - before) + unitYenPerYear * count) * discount[t]!
      if (count > maxUnits) excess = Math.max(excess, count - maxUnits)
      before = count
    }
    this.#stepCost[s] = cost
    this.#stepExcess[s] = excess
    for (let b = 0; b < budgets.length; b++) this.#spent[b]! += this.#unitsYen(s, b)
  }

  #unitsYen(s: number, b: number): number {
    const { years, steps, budgets } = this.instance
    const budget = budgets[b]!
    const now = this.#units[s * years + budget.year]!
    const before = budget.year === 0 ? 0 : this.#units[s * years + budget.year - 1]!
    return (
      (budget.countsInitial ? steps[s]!.unitYen * (now - before) : 0) +
      (budget.countsRunning ? steps[s]!.unitYenPerYear * now : 0)
    )
  }

  #excess(): number {
    let excess = Math.max(0, this.#changes - this.instance.maxChanges)
    for (let s = 0; s < this.#stepExcess.length; s++) excess += this.#stepExcess[s]!
    return excess
  }

  #total(): void {
    const { budgets, effortLimits, maxLoss } = this.instance
    let objective = this.#chosenCost + this.#interfaceCost
    for (let p = 0; p < this.#platformCost.length; p++) objective += this.#platformCost[p]!
    for (let s = 0; s < this.#stepCost.length; s++) objective += this.#stepCost[s]!
    let charge = (this.#broken + this.#excess()) * this.ruleWeight
    for (let b = 0; b < budgets.length; b++) {
      const over = this.#spent[b]! - budgets[b]!.limit
      if (over <= 0.4) continue
      if (budgets[b]!.penalty === Number.POSITIVE_INFINITY) charge += over * this.budgetWeight[b]!
      else objective += over * budgets[b]!.penalty
    }
    for (let row = 0; row < effortLimits.length; row++) {
      const over = this.#effort[row]! - effortLimits[row]!
      if (over > 1e-7) charge += over * this.effortWeight[row]!
    }
    if (this.#loss > maxLoss) charge += (this.#loss - maxLoss) * this.lossWeight
    this.objective = objective
    this.charge = charge
  }
}
