import { ProblemError } from '../../answer/index.ts'
import type { SchedulingProblem } from '../problem.ts'
import { mostOf } from '../validate.ts'

/** A triangular distribution. */
export interface Spread {
  least: number
  likely: number
  most: number
}

/** What is not known when the work begins. What is not named here is as planned. */
export interface Uncertainty {
  /** Working time that a task turns out to take. */
  durations?: ({ task: string } & Spread)[]
  /** Share of a resource's planned capacity that is there (0.6: four in ten cannot come), rounded to units. */
  capacities?: { resource: string; share: Spread }[]
  /** Units (all when absent) lost from some time on for some time. Work on them pauses and goes on later. */
  outages?: { resource: string; probability: number; startsAt: Spread; lasts: Spread; units?: number }[]
}

/** Throws a {@link ProblemError} with the path of what makes no sense. */
export function validateUncertainty(problem: SchedulingProblem, uncertainty: Uncertainty): void {
  const { durations = [], capacities = [], outages = [] } = uncertainty
  const tasks = new Set(problem.tasks.map(({ id }) => id))
  const renewables = renewablesOf(problem)
  const checkSpread = (path: string, { least, likely, most }: Spread, ceiling = 1e9) => {
    if (![least, likely, most].every(Number.isFinite))
      throw new ProblemError(path, 'least, likely and most are numbers')
    if (least < 0 || least > likely || likely > most || most > ceiling)
      throw new ProblemError(path, `0 ≤ least ≤ likely ≤ most ≤ ${ceiling}`)
  }
  const checkResource = (path: string, id: string) => {
    if (!renewables.has(id)) throw new ProblemError(path, `no renewable resource is called ${id}`)
  }
  durations.forEach((entry, index) => {
    if (!tasks.has(entry.task))
      throw new ProblemError(`durations[${index}].task`, `nothing is called ${entry.task}`)
    checkSpread(`durations[${index}]`, entry)
  })
  capacities.forEach(({ resource, share }, index) => {
    checkResource(`capacities[${index}].resource`, resource)
    checkSpread(`capacities[${index}].share`, share, 1)
  })
  outages.forEach(({ resource, probability, startsAt, lasts, units }, index) => {
    const path = `outages[${index}]`
    checkResource(`${path}.resource`, resource)
    if (!(probability >= 0 && probability <= 1)) throw new ProblemError(`${path}.probability`, 'from 0 to 1')
    checkSpread(`${path}.startsAt`, startsAt)
    checkSpread(`${path}.lasts`, lasts)
    const most = mostOf(problem.resources.find(({ id }) => id === resource)!)
    if (units !== undefined && !(Number.isInteger(units) && units >= 0 && units <= most))
      throw new ProblemError(`${path}.units`, `a whole number from 0 to ${most}`)
  })
}

/** Renewable resources by name, in the order of the project. */
export function renewablesOf({ resources }: SchedulingProblem): Map<string, number> {
  return new Map(resources.filter(({ kind }) => kind !== 'consumable').map(({ id }, r) => [id, r]))
}
