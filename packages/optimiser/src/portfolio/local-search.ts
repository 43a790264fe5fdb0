import { seededRandom } from '../answer/random.ts'
import type { Instance } from './compile.ts'
import type { Plan } from './plan.ts'
import { PlanState, type Purchases } from './plan-state.ts'

export interface LocalSearchOptions {
  seed: number
  /** Steps to take; the same number gives the same plan. */
  steps: number
  /** Start and end of the temperature, in yen. */
  hot: number
  cold: number
  /** Alternatives that may be used (all of them when absent). */
  allowed?: Uint8Array
  /** Units and openings there are at least, needed or not. */
  early?: Purchases
  /** Charges what is over a limit by little as if by more, since the search would hover there. */
  hasGrain?: boolean
  shouldStop?: () => boolean
}

export interface LocalSearchResult {
  /** Best plan that keeps every demand, or null. */
  best: Plan | null
  objective: number
  /** Where the search stood in the end, kept demands or not. */
  last: Int32Array
  steps: number
}

/**
 * Simulated annealing over complete plans: one system changes its year or option, or two systems change
 * places in time. Broken demands are charged, with weights that rise while they stay broken (strategic
 * oscillation), so that the search walks along the edge of what the budgets allow.
 */
export function localSearch(
  instance: Instance,
  start: ArrayLike<number>,
  { seed, steps, hot, cold, allowed, early, hasGrain, shouldStop }: LocalSearchOptions,
): LocalSearchResult {
  const random = seededRandom(seed)
  const state = new PlanState(instance, start, early, hasGrain)
  const { alternatives } = instance
  const choices = instance.bySystem.map((list) =>
    allowed ? list.filter((a, k) => allowed[a] || (k === 0 && list.every((b) => !allowed[b]))) : list,
  )
  const movable = choices.flatMap((list, i) => (list.length > 1 ? [i] : []))
  /** Place of each alternative among its system's choices; −1 where it is none. */
  const placeOf = new Int32Array(alternatives.length).fill(-1)
  for (const list of choices)
    list.forEach((a, at) => {
      placeOf[a] = at
    })
  let best: Plan | null = state.isFeasible ? { chosen: state.chosen.slice(), ...state.purchases() } : null
  let bestObjective = state.isFeasible ? state.objective : Number.POSITIVE_INFINITY
  const pick = (length: number) => Math.floor(random() * length)
  /** Another alternative of the system: mostly of the same option and a near year. */
  const neighbour = (system: number): number => {
    const list = choices[system]!
    const position = placeOf[state.chosen[system]!]!
    if (position >= 0 && random() < 0.5) {
      const other = position + (random() < 0.5 ? -1 : 1) * (1 + (random() < 0.3 ? pick(3) : 0))
      if (other >= 0 && other < list.length) return list[other]!
    }
    return list[pick(list.length)]!
  }
  /** The alternative of the system nearest to that year, in the option that the other one has if it can. */
  const inYear = (system: number, year: number): number => {
    const list = choices[system]!
    const option = alternatives[state.chosen[system]!]!.option
    let found = -1
    for (const a of list) {
      if (alternatives[a]!.year !== year) continue
      if (alternatives[a]!.option === option || found < 0) found = a
    }
    return found
  }
  let step = 0
  let sinceFeasible = 0
  const period = 200
  state.mark()
  if (movable.length > 0)
    for (; step < steps; step++) {
      if (step % 512 === 0 && shouldStop?.()) break
      const temperature = hot * (cold / hot) ** (step / steps)
      const before = state.objective + state.charge
      const first = movable[pick(movable.length)]!
      const firstFrom = state.chosen[first]!
      let second = -1
      if (random() < 0.35 && movable.length > 1) {
        second = movable[pick(movable.length)]!
        const secondFrom = state.chosen[second]!
        const toFirst = inYear(first, alternatives[secondFrom]!.year)
        const toSecond = inYear(second, alternatives[firstFrom]!.year)
        if (second === first || toFirst < 0 || toSecond < 0 || toFirst === firstFrom) second = -1
        else {
          state.move(first, toFirst)
          state.move(second, toSecond)
        }
      }
      if (second < 0) {
        const to = neighbour(first)
        if (to === firstFrom) continue
        state.move(first, to)
      }
      const change = state.objective + state.charge - before
      if (change > 0 && random() >= Math.exp(-change / temperature)) {
        state.undo()
      } else {
        state.mark()
        if (state.isFeasible && state.objective < bestObjective - 0.5) {
          best = { chosen: state.chosen.slice(), ...state.purchases() }
          bestObjective = state.objective
        }
      }
      if (state.isFeasible) sinceFeasible = 0
      else sinceFeasible++
      if (step % period === 0) state.adaptWeights(1.08, sinceFeasible === 0 ? 0.985 : 1)
    }
  return { best, objective: bestObjective, last: Int32Array.from(state.chosen), steps: step }
}
