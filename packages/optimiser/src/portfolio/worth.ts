import type { SolveOptions } from '../answer/index.ts'
import type { PortfolioProblem } from './problem.ts'
import { type PortfolioAnswer, solveHere } from './solve.ts'

/** A difference of two optima, each known between a bound and a plan: proven to lie between these two. */
export interface YenInterval {
  leastYen: number
  mostYen: number
}

export interface DemandWorth extends YenInterval {
  /** Place of the demand in the problem, as `explainInfeasible` names them. */
  demand: string
}

export interface OptionRegret extends YenInterval {
  system: string
  /** The best other option found; null when there is none. */
  option: string | null
  year: number | null
}

/** Limits of each of the solutions, which block this thread. */
type Limits = Omit<SolveOptions, 'signal'>

type Solved = Pick<PortfolioAnswer, 'objective' | 'lowerBound' | 'solution'>

/** What the cheapest plan of `dearer` costs more than that of `cheaper`, which has fewer demands. */
function difference(dearer: Solved, cheaper: Solved): YenInterval {
  const most = (dearer.objective ?? Number.POSITIVE_INFINITY) - cheaper.lowerBound
  const least = dearer.lowerBound - (cheaper.objective ?? Number.POSITIVE_INFINITY)
  return { leastYen: Math.max(0, least), mostYen: Math.max(0, most) }
}

/**
 * What dropping each demand as a whole would save: the problem is solved once more without it. With both gaps
 * open the saving is an interval. Limits of time and work in the options hold for each solution.
 * @param demands places such as `$.budgets[0]`, `$.order[2]`, `$.capacities[0].perYear[1]`,
 *   `$.systems[4].recoveryWithinHours`, `$.maxLossYen`; all that the problem has when absent
 */
export async function demandWorths(
  problem: PortfolioProblem,
  answer: PortfolioAnswer,
  { demands = demandsOf(problem), ...options }: Limits & { demands?: string[] } = {},
): Promise<DemandWorth[]> {
  const worths: DemandWorth[] = []
  for (const demand of demands) {
    const free = await solveHere(withoutDemand(problem, demand), options)
    const objective = Math.min(
      free.objective ?? Number.POSITIVE_INFINITY,
      answer.objective ?? Number.POSITIVE_INFINITY,
    )
    worths.push({ demand, ...difference(answer, { ...free, objective }) })
  }
  return worths
}

/**
 * What the best other option costs more, for each system: the problem is solved once more with the chosen
 * option forbidden. Proven at least and at most; both are infinite where no other plan is left.
 */
export async function provenRegrets(
  problem: PortfolioProblem,
  answer: PortfolioAnswer,
  { systems, ...options }: Limits & { systems?: string[] } = {},
): Promise<OptionRegret[]> {
  const found: OptionRegret[] = []
  for (const { system, option } of answer.solution?.choices ?? []) {
    if (systems && !systems.includes(system)) continue
    const forbids = [...(problem.forbids ?? []), { system, option }]
    const other = await solveHere({ ...problem, forbids }, options)
    const choice = other.solution?.choices.find((one) => one.system === system)
    const between =
      other.status === 'infeasible'
        ? { leastYen: Number.POSITIVE_INFINITY, mostYen: Number.POSITIVE_INFINITY }
        : difference(other, answer)
    found.push({ system, option: choice?.option ?? null, year: choice?.year ?? null, ...between })
  }
  return found
}

const lists = ['budgets', 'order', 'sameYear', 'pins', 'forbids'] as const
const rules = ['earliestYear', 'latestYear', 'zone', 'holdsPersonalData', 'recoveryWithinHours'] as const

/** Places of all demands that can be dropped one at a time. */
function demandsOf(problem: PortfolioProblem): string[] {
  return [
    ...lists.flatMap((list) => (problem[list] ?? []).map((_, k) => `$.${list}[${k}]`)),
    ...(problem.capacities ?? []).flatMap(({ perYear }, c) =>
      perYear.map((_, t) => `$.capacities[${c}].perYear[${t}]`),
    ),
    ...problem.systems.flatMap((system, i) =>
      rules.flatMap((rule) => (system[rule] ? [`$.systems[${i}].${rule}`] : [])),
    ),
    ...(problem.maxLossYen === undefined ? [] : ['$.maxLossYen']),
    ...(problem.previous?.maxChanges === undefined ? [] : ['$.previous.maxChanges']),
  ]
}

/** The same problem without one demand; throws where there is none at that place. */
export function withoutDemand(problem: PortfolioProblem, demand: string): PortfolioProblem {
  const [, list, index] = /^\$\.(\w+)\[(\d+)\]$/.exec(demand) ?? []
  const [, system, rule] = /^\$\.systems\[(\d+)\]\.(\w+)$/.exec(demand) ?? []
  const [, capacity, year] = /^\$\.capacities\[(\d+)\]\.perYear\[(\d+)\]$/.exec(demand) ?? []
  const free = structuredClone(problem)
  const listName = lists.find((name) => name === list)
  const ruleName = rules.find((name) => name === rule)
  if (listName && free[listName]?.[Number(index)]) free[listName].splice(Number(index), 1)
  else if (ruleName && free.systems[Number(system)]) delete free.systems[Number(system)]![ruleName]
  else if (capacity && free.capacities?.[Number(capacity)]?.perYear[Number(year)] !== undefined)
    free.capacities[Number(capacity)]!.perYear[Number(year)] = mostEffort(problem, Number(capacity))
  else if (demand === '$.maxLossYen') delete free.maxLossYen
  else if (demand === '$.previous.maxChanges' && free.previous) delete free.previous.maxChanges
  else throw new RangeError(`no demand at ${demand}`)
  return free
}

/** What all systems together could ever take of a capacity in a year. */
function mostEffort(problem: PortfolioProblem, capacity: number): number {
  const { id } = problem.capacities![capacity]!
  const amounts = problem.systems.map(({ options }) =>
    options
      .flatMap(({ effort }) => effort ?? [])
      .reduce((sum, use) => sum + (use.capacity === id ? use.amount : 0), 0),
  )
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
