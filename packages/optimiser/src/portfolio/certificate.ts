import { relativeGap } from '../answer/index.ts'
import type { Instance } from './compile.ts'
import { type Plan, planOnDemand, toSolution } from './plan.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { type Account, verify } from './verify.ts'

/** The best plan so far and the best bound so far. A plan counts only once the verifier has passed it. */
export class Certificate {
  readonly #problem: PortfolioProblem
  readonly #instance: Instance
  readonly #onChange: ((certificate: Certificate) => void) | undefined
  best: { plan: Plan; solution: PortfolioSolution; account: Account } | null = null
  lowerBound = Number.NEGATIVE_INFINITY

  constructor(problem: PortfolioProblem, instance: Instance, onChange?: (certificate: Certificate) => void) {
    this.#problem = problem
    this.#instance = instance
    this.#onChange = onChange
  }

  get objective(): number {
    return this.best?.account.objectiveYen ?? Number.POSITIVE_INFINITY
  }

  get gap(): number {
    return this.best ? relativeGap(this.objective, this.lowerBound) : Number.POSITIVE_INFINITY
  }

  /** Plans from this cost on are not wanted, yen: a little inside the gap, so that rounding does not put the bound outside. */
  cutoffYen(gap: number): number {
    return this.best ? this.objective - 0.9999 * gap * Math.abs(this.objective) : this.objective
  }

  /** Takes the plan if it keeps every demand and costs less; also with its purchases made on demand. */
  offer(plan: Plan): boolean {
    const isBetter = this.#take(plan)
    return this.#take(planOnDemand(this.#instance, plan.chosen)) || isBetter
  }

  /** The same for choices alone. */
  offerChoices(chosen: ArrayLike<number>): boolean {
    return this.#take(planOnDemand(this.#instance, chosen))
  }

  raiseBound(yen: number): void {
    if (!(yen > this.lowerBound)) return
    this.lowerBound = Math.min(yen, this.objective)
    this.#onChange?.(this)
  }

  #take(plan: Plan): boolean {
    const solution = toSolution(this.#problem, this.#instance, plan)
    const account = verify(this.#problem, solution)
    if (account.violations.length > 0 || account.objectiveYen >= this.objective - 1e-3) return false
    this.best = { plan, solution, account }
    this.lowerBound = Math.min(this.lowerBound, account.objectiveYen)
    this.#onChange?.(this)
    return true
  }
}
