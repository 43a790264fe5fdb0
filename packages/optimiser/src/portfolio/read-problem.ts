import { ProblemError, parseJson } from '../answer/index.ts'
import type { PortfolioProblem, PortfolioSystem } from './problem.ts'
import { problemSchema } from './problem-schema.ts'

/** A problem from the text of a JSON file. */
export function parseProblem(text: string): PortfolioProblem {
  return readProblem(parseJson(text))
}

/** A problem as it comes from a file, checked; throws a `ProblemError` that names the place. */
export function readProblem(value: unknown): PortfolioProblem {
  const read = problemSchema.safeParse(value)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new ProblemError(pathOf(path), message)
  }
  checkReferences(read.data)
  checkOrder(read.data)
  return read.data
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    '$',
  )
}

/** Ids are unique, everything referred to is there, and yearly series have one number a year. */
function checkReferences(problem: PortfolioProblem): void {
  const systems = unique(problem.systems, '$.systems')
  const shared = unique(problem.shared ?? [], '$.shared')
  const capacities = unique(problem.capacities ?? [], '$.capacities')
  const known = <Value>(map: Map<string, Value>, id: string, path: string): Value => {
    const value = map.get(id)
    if (value === undefined) throw new ProblemError(path, `nothing has the id "${id}"`)
    return value
  }
  const series = (value: unknown, path: string) => {
    if (Array.isArray(value) && value.length !== problem.years)
      throw new ProblemError(path, `${value.length} numbers for a horizon of ${problem.years} years`)
  }
  const hasOption = (system: PortfolioSystem, option: string, path: string) => {
    if (!system.options.some(({ id }) => id === option))
      throw new ProblemError(path, `system "${system.id}" has no option "${option}"`)
  }
  const resources = new Map(
    (problem.shared ?? []).map(({ id, steps }) => [
      id,
      new Set((steps ?? []).flatMap((step) => Object.keys(step.unitCapacity))),
    ]),
  )
  let alternatives = 0
  problem.systems.forEach((system, i) => {
    const path = `$.systems[${i}]`
    series(system.currentYenPerYear, `${path}.currentYenPerYear`)
    unique(system.options, `${path}.options`)
    if (system.options.filter(({ kind }) => kind === 'stay').length > 1)
      throw new ProblemError(`${path}.options`, 'more than one option of the kind "stay"')
    system.options.forEach((option, o) => {
      const at = `${path}.options[${o}]`
      alternatives += option.kind === 'stay' ? 1 : problem.years
      series(option.runningYenPerYear, `${at}.runningYenPerYear`)
      option.uses?.forEach((use, u) => {
        known(shared, use.shared, `${at}.uses[${u}].shared`)
        for (const resource of Object.keys(use.amounts ?? {}))
          if (!resources.get(use.shared)!.has(resource))
            throw new ProblemError(
              `${at}.uses[${u}].amounts.${resource}`,
              `"${use.shared}" has no capacity of that name`,
            )
      })
      option.effort?.forEach((use, u) => {
        known(capacities, use.capacity, `${at}.effort[${u}].capacity`)
      })
      option.requires?.forEach((need, r) => {
        const other = known(systems, need.system, `${at}.requires[${r}].system`)
        for (const id of need.options) hasOption(other, id, `${at}.requires[${r}].options`)
      })
    })
  })
  if (alternatives > 2_000_000)
    throw new ProblemError('$.systems', `${alternatives} choices are more than 2,000,000`)
  const inHorizon = (year: number, path: string) => {
    if (year < problem.firstYear || year >= problem.firstYear + problem.years)
      throw new ProblemError(path, `the year ${year} lies outside the horizon`)
  }
  problem.budgets?.forEach((budget, b) => {
    inHorizon(budget.year, `$.budgets[${b}].year`)
  })
  problem.capacities?.forEach((capacity, c) => {
    series(capacity.perYear, `$.capacities[${c}].perYear`)
  })
  problem.order?.forEach((demand, k) => {
    known(systems, demand.before, `$.order[${k}].before`)
    known(systems, demand.after, `$.order[${k}].after`)
  })
  problem.sameYear?.forEach((group, g) => {
    group.forEach((id, k) => {
      known(systems, id, `$.sameYear[${g}][${k}]`)
    })
  })
  problem.interfaces?.forEach(({ between }, k) => {
    for (const end of [0, 1] as const) known(systems, between[end], `$.interfaces[${k}].between[${end}]`)
  })
  for (const list of ['pins', 'forbids'] as const)
    problem[list]?.forEach((pattern, k) => {
      const system = known(systems, pattern.system, `$.${list}[${k}].system`)
      if (pattern.option !== undefined) hasOption(system, pattern.option, `$.${list}[${k}].option`)
    })
  problem.previous?.choices.forEach((choice, k) => {
    const system = known(systems, choice.system, `$.previous.choices[${k}].system`)
    hasOption(system, choice.option, `$.previous.choices[${k}].option`)
  })
}

function unique<Item extends { id: string }>(items: Item[], path: string): Map<string, Item> {
  const byId = new Map<string, Item>()
  items.forEach((item, i) => {
    if (byId.has(item.id)) throw new ProblemError(`${path}[${i}].id`, `"${item.id}" is there twice`)
    byId.set(item.id, item)
  })
  return byId
}

/** Nothing can be moved before itself; who means the same year says so in `sameYear`. */
function checkOrder(problem: PortfolioProblem): void {
  const after = new Map<string, string[]>()
  for (const demand of problem.order ?? [])
    after.set(demand.before, [...(after.get(demand.before) ?? []), demand.after])
  const isDone = new Map<string, boolean>()
  for (const start of after.keys()) {
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }]
    while (path.length > 0) {
      const here = path[path.length - 1]!
      if (here.next === 0) {
        if (isDone.get(here.id)) {
          path.pop()
          continue
        }
        isDone.set(here.id, false)
      }
      const next = after.get(here.id)?.[here.next++]
      if (next === undefined) {
        isDone.set(here.id, true)
        path.pop()
      } else if (isDone.get(next) === false) {
        const circle = path.map(({ id }) => id)
        throw new ProblemError(
          '$.order',
          `goes round in a circle: ${[...circle.slice(circle.indexOf(next)), next].join(' → ')}`,
        )
      } else if (!isDone.get(next)) path.push({ id: next, next: 0 })
    }
  }
}
