import type { Instance } from './compile.ts'
import type { PortfolioProblem } from './problem.ts'

/** The choices of the previous plan that are still allowed; the rest stays or moves as late as it can. */
export function previousPlan(problem: PortfolioProblem, instance: Instance): Int32Array | null {
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
