import type { Instance } from './compile.ts'

/** What the account of a plan looks up again and again, found once for each instance. */
export interface PlanTables {
  /** Steps of each platform. */
  stepsOf: number[][]
  /** Implications and interfaces that each system has a part in. */
  implicationsOf: number[][]
  interfacesOf: number[][]
  /** Budgets of each year. */
  budgetsOf: number[][]
  /** Sum of the discount factors before each year. */
  discountSum: Float64Array
  /** Mean size of an alternative's cost, yen. */
  typicalYen: number
  /** Most that any alternative takes of each capacity row. */
  largestEffort: Float64Array
}

const known = new WeakMap<Instance, PlanTables>()

export function planTables(instance: Instance): PlanTables {
  const found = known.get(instance) ?? makeTables(instance)
  known.set(instance, found)
  return found
}

function makeTables(instance: Instance): PlanTables {
  const { years, steps, platforms, budgets, effortLimits, alternatives } = instance
  const implicationsOf: number[][] = instance.bySystem.map(() => [])
  instance.implications.forEach(({ from, to }, k) => {
    for (const system of new Set([from, to])) implicationsOf[system]!.push(k)
  })
  const interfacesOf: number[][] = instance.bySystem.map(() => [])
  instance.interfaces.forEach(({ a, b }, k) => {
    for (const system of new Set([a, b])) interfacesOf[system]!.push(k)
  })
  const discountSum = new Float64Array(years + 1)
  for (let t = 0; t < years; t++) discountSum[t + 1] = discountSum[t]! + instance.discount[t]!
  const largestEffort = new Float64Array(effortLimits.length)
  for (const { effort } of alternatives)
    for (const { row, amount } of effort) largestEffort[row] = Math.max(largestEffort[row]!, amount)
  const typical = alternatives.reduce((sum, { cost }) => sum + Math.abs(cost), 0)
  const indicesWhere = <T>(list: T[], holds: (one: T) => boolean) =>
    list.flatMap((one, at) => (holds(one) ? [at] : []))
  return {
    stepsOf: platforms.map((_, p) => indicesWhere(steps, ({ platform }) => platform === p)),
    implicationsOf,
    interfacesOf,
    budgetsOf: Array.from({ length: years }, (_, t) => indicesWhere(budgets, ({ year }) => year === t)),
    discountSum,
    typicalYen: typical / Math.max(1, alternatives.length),
    largestEffort,
  }
}
