import { branchAndCut } from './branch-and-cut.ts'
import { buildModel } from './build-model.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import type { PortfolioProblem } from './problem.ts'

/**
 * Offers the previous plan. Its choices may be affordable only where something is bought before it is needed: if they
 * are no plan on demand, the cheapest purchases for them are looked for. Gives back the simplex iterations that took.
 */
export async function offerPrevious(
  problem: PortfolioProblem,
  instance: Instance,
  certificate: Certificate,
  shouldStop: (iterations: number) => boolean,
): Promise<number> {
  const chosen = previousPlan(problem, instance)
  if (!chosen || certificate.offerChoices(chosen) || instance.platforms.length === 0) return 0
  const kept = new Uint8Array(instance.alternatives.length)
  for (const a of chosen) kept[a] = 1
  const { iterations } = await branchAndCut(instance, buildModel(instance, kept), certificate, {
    gap: 0,
    shouldStop,
  })
  return iterations
}

/** The choices of the previous plan that are still allowed; the rest stays or moves as late as it can. */
function previousPlan(problem: PortfolioProblem, instance: Instance): Int32Array | null {
  if (!problem.previous) return null
  const choiceOf = new Map(problem.previous.choices.map((choice) => [choice.system, choice]))
  return Int32Array.from(instance.bySystem, (list, i) => {
    const { id, options } = problem.systems[i]!
    const choice = choiceOf.get(id)
    const year = choice?.year == null ? instance.years : choice.year - problem.firstYear
    const same = list.find((a) => {
      const one = instance.alternatives[a]!
      return options[one.option]!.id === choice?.option && one.year === year
    })
    return same ?? list[list.length - 1]!
  })
}
