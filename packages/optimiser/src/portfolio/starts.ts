import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { meanCost, nearRelaxation } from './core.ts'
import { localSearch } from './local-search.ts'
import type { Plan } from './plan.ts'
import type { RootBound } from './root-bound.ts'
import { roundedChoices } from './rounded-choices.ts'

/** Sets of platforms to try: all of them where they are few, else all, none, one, and all but one. */
function platformSets(instance: Instance): number[][] {
  const used = [...new Set(instance.alternatives.flatMap(({ platforms }) => platforms))]
  if (used.length <= 3)
    return Array.from({ length: 2 ** used.length }, (_, mask) => used.filter((_, k) => mask & (1 << k)))
  const some = used.length <= 12 ? used : []
  return [used, [], ...some.map((p) => [p]), ...some.map((p) => used.filter((other) => other !== p))]
}

export interface StartOptions {
  seed: number
  steps: number
  shouldStop: () => boolean
  onPlan: (plan: Plan) => void
}

/**
 * Good plans before any bound is known: a short local search for each set of platforms that may exist,
 * since one system after the other never opens or empties a platform, then long ones from the best of them.
 */
export function findStarts(instance: Instance, { seed, steps, shouldStop, onPlan }: StartOptions): number {
  const scale = meanCost(instance)
  const sets = platformSets(instance)
  let taken = 0
  const found = sets.map((set, k) => {
    const allowed = Uint8Array.from(instance.alternatives, ({ platforms }) =>
      platforms.every((p) => set.includes(p)) ? 1 : 0,
    )
    const start = instance.bySystem.map((list) => list.findLast((a) => allowed[a]) ?? list[list.length - 1]!)
    const result = localSearch(instance, start, {
      seed: seed * 1009 + k,
      steps: Math.ceil(steps / 2 / sets.length),
      hot: scale * 0.1,
      cold: scale * 0.003,
      allowed,
      shouldStop,
    })
    taken += result.steps
    if (result.best) onPlan(result.best)
    return { ...result, allowed }
  })
  found.sort((a, b) => a.objective - b.objective)
  found.slice(0, 2).forEach(({ best, last, allowed }, k) => {
    const result = localSearch(instance, best?.chosen ?? last, {
      seed: seed * 2003 + k,
      steps: Math.ceil(steps / 4),
      hot: scale * 0.03,
      cold: scale * 0.002,
      ...(best && k === 0 ? {} : { allowed }),
      shouldStop,
    })
    taken += result.steps
    if (result.best) onPlan(result.best)
  })
  return taken
}

/** Local search from the rounded relaxation, among the alternatives that it favours. */
export function searchNear(
  instance: Instance,
  built: PortfolioModel,
  root: RootBound,
  { seed, steps, shouldStop, onPlan }: StartOptions,
): number {
  const scale = meanCost(instance)
  const start = roundedChoices(instance, built, root.values)
  let taken = 0
  for (const [k, width] of [0.003, 0.01].entries()) {
    const result = localSearch(instance, start, {
      seed: seed * 3001 + k,
      steps: Math.ceil(steps / 2),
      hot: scale * 0.02,
      cold: scale * 0.001,
      allowed: nearRelaxation(instance, built, root, width * scale),
      shouldStop,
    })
    taken += result.steps
    if (result.best) onPlan(result.best)
  }
  return taken
}
