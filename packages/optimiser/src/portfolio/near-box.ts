import type { Box } from './box.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { meanCost, nearRelaxation } from './core.ts'
import type { PlanCrew } from './jobs.ts'
import type { Relaxation } from './opening-tree.ts'
import type { Plan } from './plan.ts'
import type { Purchases } from './plan-state.ts'
import { roundedChoices } from './rounded-choices.ts'

export interface NearBoxOptions {
  seed: number
  /** Steps of each search. */
  steps: number
  onPlan: (plan: Plan) => void
}

/** Reduced costs up to this share of the mean cost are searched. */
const width = 0.4

/**
 * Local search from the rounded relaxation of a box, among the alternatives that it favours. A budget is
 * sometimes kept only because a unit is bought while there is money left, before it is needed: it is searched
 * once buying on demand, and with the units that the relaxation has in the first year, rounded down and up.
 * Gives back the steps taken.
 */
export async function searchNearBox(
  crew: PlanCrew,
  instance: Instance,
  built: PortfolioModel,
  box: Box,
  relaxation: Relaxation,
  { seed, steps, onPlan }: NearBoxOptions,
): Promise<number> {
  const { values } = relaxation
  const scale = meanCost(instance)
  const near = nearRelaxation(instance, built, relaxation, width * scale)
  const allowed = box.kept.map((yes, a) => (yes && near[a] ? 1 : 0))
  const start = roundedChoices(instance, built, values)
  const starts = purchases(instance, built, values)
  const results = await crew.run(
    'anneal',
    starts.map((early, k) => ({
      start,
      seed: seed * 4001 + k,
      steps,
      hot: scale * 0.05,
      cold: scale * 0.002,
      allowed,
      hasGrain: true,
      ...(early && { early }),
    })),
  )
  results.forEach(({ best }) => {
    if (best) onPlan(best)
  })
  return results.reduce((sum, result) => sum + result.steps, 0)
}

/** Nothing, or the relaxation's openings and whole units of the first year; each rounding once. */
function purchases(
  instance: Instance,
  built: PortfolioModel,
  values: Float64Array,
): (Purchases | undefined)[] {
  const openedAt = built.open.map((series) => {
    const first = series.findIndex((variable) => values[variable]! > 0.5)
    return first < 0 ? instance.years : first
  })
  const rounded = (round: (units: number) => number): Purchases => ({
    openedAt,
    units: built.units.map((series) => series.map((variable, t) => (t === 0 ? round(values[variable]!) : 0))),
  })
  const roundings = [Math.floor, Math.round, Math.ceil].map(rounded)
  const isNew = (one: Purchases, at: number) =>
    roundings.findIndex((other) => other.units.every(([units], s) => units === one.units[s]![0])) === at
  return [undefined, ...roundings.filter(isNew)]
}
