import { compile } from './compile.ts'
import { meanCost } from './core.ts'
import { localSearch } from './local-search.ts'
import { PlanState } from './plan-state.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { readProblem } from './read-problem.ts'

export interface Regret {
  system: string
  /** The best other option found for the system, everything else decided anew around it. */
  option: string | null
  year: number | null
  /** What the whole plan then costs more, at most. */
  regretYen: number | null
}

/**
 * What it costs to take the second-best option for a system: the plan is searched again, from where it is,
 * with the chosen option forbidden. The search is local, so the true regret may be smaller.
 */
export function regrets(
  problem: PortfolioProblem,
  solution: PortfolioSolution,
  { steps = 20_000, seed = 1, systems }: { steps?: number; seed?: number; systems?: string[] } = {},
): Regret[] {
  const checked = readProblem(problem)
  const instance = compile(checked)
  const { alternatives, bySystem } = instance
  const scale = meanCost(instance)
  const choiceOf = new Map(solution.choices.map((choice) => [choice.system, choice]))
  const chosen = bySystem.map((list, i) => {
    const { id, options } = checked.systems[i]!
    const choice = choiceOf.get(id)
    const year = choice?.year == null ? checked.years : choice.year - checked.firstYear
    return list.find(
      (a) => options[alternatives[a]!.option]!.id === choice?.option && alternatives[a]!.year === year,
    )!
  })
  const objective = new PlanState(instance, chosen).objective
  return checked.systems.flatMap((system, i): Regret[] => {
    if (systems && !systems.includes(system.id)) return []
    const option = alternatives[chosen[i]!]!.option
    const others = bySystem[i]!.filter((a) => alternatives[a]!.option !== option)
    if (others.length === 0) return [{ system: system.id, option: null, year: null, regretYen: null }]
    const allowed = new Uint8Array(alternatives.length).fill(1)
    for (const a of bySystem[i]!) allowed[a] = alternatives[a]!.option === option ? 0 : 1
    const near = others.reduce((best, a) => (alternatives[a]!.cost < alternatives[best]!.cost ? a : best))
    const start = Int32Array.from(chosen)
    start[i] = near
    const { best, objective: found } = localSearch(instance, start, {
      seed,
      steps,
      hot: scale * 0.003,
      cold: scale * 0.0005,
      allowed,
    })
    if (!best) return [{ system: system.id, option: null, year: null, regretYen: null }]
    const other = alternatives[best.chosen[i]!]!
    return [
      {
        system: system.id,
        option: system.options[other.option]!.id,
        year: other.year === checked.years ? null : checked.firstYear + other.year,
        regretYen: Math.max(0, found - objective),
      },
    ]
  })
}
