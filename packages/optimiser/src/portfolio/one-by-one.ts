import type { Instance } from './compile.ts'
import { PlanState } from './plan-state.ts'

/**
 * What is done without seeing the whole: one system after the other takes the option and year that are
 * cheapest for it, given what is decided already and within what budgets and staff are left; a platform that
 * it would open first, it pays for. Null when that ends in a plan that breaks a demand.
 */
export function oneByOne(instance: Instance): Int32Array | null {
  const last = instance.bySystem.map((list) => list[list.length - 1]!)
  const undecided = instance.bySystem.map((list) =>
    list.reduce(
      (late, a) => (instance.alternatives[a]!.year > instance.alternatives[late]!.year ? a : late),
      last[instance.alternatives[list[0]!]!.system]!,
    ),
  )
  const state = new PlanState(instance, undecided)
  instance.bySystem.forEach((list, i) => {
    let best = state.chosen[i]!
    let bestCost = state.objective
    let bestCharge = state.charge
    for (const a of list) {
      state.move(i, a)
      const isBetter =
        state.charge < bestCharge - 1e-6 ||
        (state.charge < bestCharge + 1e-6 && state.objective < bestCost - 1e-6)
      if (!isBetter) continue
      best = a
      bestCost = state.objective
      bestCharge = state.charge
    }
    state.move(i, best)
  })
  return state.isFeasible ? Int32Array.from(state.chosen) : null
}
