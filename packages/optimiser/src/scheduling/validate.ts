import { ProblemError } from '../answer/index.ts'
import { cycleOf } from './cycle.ts'
import {
  type Calendar,
  lagKinds,
  type Place,
  type Resource,
  type SchedulingProblem,
  type Task,
} from './problem.ts'

/** Sizes beyond which a problem is taken for a mistake. */
export const limits = {
  tasks: 10_000,
  resources: 200,
  modes: 100,
  steps: 50_000,
  lags: 200_000,
  units: 1_000_000,
  time: 1_000_000_000,
} as const

/** Throws a {@link ProblemError} with the JSON path of the first thing that makes no sense. */
export function validate(problem: SchedulingProblem): void {
  if (typeof problem !== 'object' || problem === null) throw new ProblemError('$', 'a problem is an object')
  list('resources', problem.resources, limits.resources)
  list('tasks', problem.tasks, limits.tasks)
  if (problem.tasks.length === 0) throw new ProblemError('tasks', 'no task to schedule')
  if (problem.horizon !== undefined) whole('horizon', problem.horizon, 1, limits.time)
  const { objective } = problem
  if (objective !== undefined && objective !== 'makespan' && objective !== 'weighted-lateness')
    throw new ProblemError('objective', 'makespan or weighted-lateness')
  const resources = byId('resources', problem.resources)
  const calendars = byId('calendars', problem.calendars ?? [])
  const places = byId('places', problem.places ?? [])
  const tasks = byId('tasks', problem.tasks)
  list('lags', problem.lags ?? [], limits.lags)
  problem.resources.forEach(checkResource)
  problem.calendars?.forEach(checkCalendar)
  problem.places?.forEach(checkPlace)
  problem.tasks.forEach((task, index) => {
    const path = `tasks[${index}]`
    checkTask(path, task, resources)
    task.after?.forEach((id, at) => {
      known(`${path}.after[${at}]`, tasks, id)
    })
    if (task.calendar !== undefined) known(`${path}.calendar`, calendars, task.calendar)
    if (task.setUp) known(`${path}.setUp.place`, places, task.setUp.place)
  })
  problem.lags?.forEach((lag, index) => {
    const path = `lags[${index}]`
    known(`${path}.from`, tasks, lag.from)
    known(`${path}.to`, tasks, lag.to)
    if (lag.from === lag.to) throw new ProblemError(path, 'a task has no lag to itself')
    if (lag.kind !== undefined && !lagKinds.includes(lag.kind))
      throw new ProblemError(`${path}.kind`, `one of ${lagKinds.join(', ')}`)
    if (lag.min !== undefined) whole(`${path}.min`, lag.min, -limits.time, limits.time)
    if (lag.max !== undefined) whole(`${path}.max`, lag.max, -limits.time, limits.time)
    if (lag.min === undefined && lag.max === undefined) throw new ProblemError(path, 'neither min nor max')
    if (lag.min !== undefined && lag.max !== undefined && lag.min > lag.max)
      throw new ProblemError(path, 'min is above max')
  })
  const cycle = cycleOf(problem)
  if (cycle)
    throw new ProblemError(`tasks[${cycle.task}]`, `each waits for the other: ${cycle.ids.join(' → ')}`)
}

function checkResource(resource: Resource, index: number): void {
  const path = `resources[${index}]`
  const { kind = 'renewable', capacity } = resource
  if (kind !== 'renewable' && kind !== 'consumable')
    throw new ProblemError(`${path}.kind`, 'renewable or consumable')
  if (!Array.isArray(capacity)) {
    whole(`${path}.capacity`, capacity, 0, limits.units)
    return
  }
  if (kind === 'consumable')
    throw new ProblemError(`${path}.capacity`, 'the stock of a consumable is one number')
  list(`${path}.capacity`, capacity, limits.steps)
  if (capacity[0]?.from !== 0)
    throw new ProblemError(`${path}.capacity[0].from`, 'the first step begins at 0')
  capacity.forEach((step, at) => {
    const lowest = at === 0 ? 0 : (capacity[at - 1]?.from ?? 0) + 1
    whole(`${path}.capacity[${at}].from`, step.from, lowest, limits.time)
    whole(`${path}.capacity[${at}].capacity`, step.capacity, 0, limits.units)
  })
}

function checkCalendar({ period: length, working }: Calendar, index: number): void {
  const path = `calendars[${index}]`
  whole(`${path}.period`, length, 1, limits.units)
  list(`${path}.working`, working, 10_000)
  let end = 0
  working.forEach((period, at) => {
    if (!Array.isArray(period)) throw new ProblemError(`${path}.working[${at}]`, 'from and to')
    const [from, to] = period
    whole(`${path}.working[${at}][0]`, from, at === 0 ? 0 : end, length)
    whole(`${path}.working[${at}][1]`, to, from + 1, length)
    end = to
  })
  if (working.length === 0) throw new ProblemError(`${path}.working`, 'no working time at all')
}

function checkPlace({ initialSetUp = {}, setUpTime = 0 }: Place, index: number): void {
  const path = `places[${index}]`
  for (const [family, time] of Object.entries(initialSetUp))
    whole(`${path}.initialSetUp.${family}`, time, 0, limits.time)
  if (!Array.isArray(setUpTime)) whole(`${path}.setUpTime`, setUpTime, 0, limits.time)
  else {
    list(`${path}.setUpTime`, setUpTime, limits.steps)
    const pairs = new Set<string>()
    setUpTime.forEach(({ from, to, duration }, at) => {
      whole(`${path}.setUpTime[${at}].duration`, duration, 0, limits.time)
      const pair = JSON.stringify([from, to])
      if (pairs.has(pair))
        throw new ProblemError(`${path}.setUpTime[${at}]`, `${from} to ${to} is there twice`)
      pairs.add(pair)
    })
  }
}

function checkTask(path: string, task: Task, resources: Map<string, Resource>): void {
  list(`${path}.modes`, task.modes, limits.modes)
  if (task.modes.length === 0) throw new ProblemError(`${path}.modes`, 'no way of doing it')
  if (task.releaseAt !== undefined) whole(`${path}.releaseAt`, task.releaseAt, 0, limits.time)
  if (task.deadlineAt !== undefined) whole(`${path}.deadlineAt`, task.deadlineAt, 0, limits.time)
  if (task.targetAt !== undefined) whole(`${path}.targetAt`, task.targetAt, 0, limits.time)
  if (task.weight !== undefined) whole(`${path}.weight`, task.weight, 0, limits.units)
  let excess: ProblemError | undefined
  const doable = task.modes.filter((mode, at) => {
    const here = `${path}.modes[${at}]`
    whole(`${here}.duration`, mode.duration, 0, limits.time)
    return Object.entries(mode.demands ?? {}).every(([id, demand]) => {
      const resource = known(`${here}.demands`, resources, id)
      whole(`${here}.demands.${id}`, demand, 0, limits.units)
      if (mode.duration === 0 && demand > 0 && resource.kind !== 'consumable')
        throw new ProblemError(`${here}.demands.${id}`, 'a milestone takes no renewable resource')
      if (demand <= mostOf(resource)) return true
      excess = new ProblemError(
        `${here}.demands.${id}`,
        `needs ${demand}, never more than ${mostOf(resource)} there`,
      )
      return false
    })
  })
  if (doable.length === 0 && excess) throw excess
}

/** The most of a resource that is ever there at once. */
export function mostOf({ capacity }: Resource): number {
  return Array.isArray(capacity) ? Math.max(...capacity.map((step) => step.capacity)) : capacity
}

function list(path: string, value: unknown, most: number): void {
  if (!Array.isArray(value)) throw new ProblemError(path, 'a list')
  if (value.length > most) throw new ProblemError(path, `${value.length} entries; at most ${most}`)
  const at = value.findIndex((entry) => typeof entry !== 'object' || entry === null)
  if (at >= 0) throw new ProblemError(`${path}[${at}]`, 'an object')
}

function whole(path: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value)) throw new ProblemError(path, `${value} is no whole number`)
  if (value < least || value > most)
    throw new ProblemError(path, `${value} is not within ${least} and ${most}`)
}

function byId<T extends { id: string }>(path: string, entries: T[]): Map<string, T> {
  const found = new Map<string, T>()
  entries.forEach((entry, index) => {
    if (typeof entry?.id !== 'string' || entry.id === '')
      throw new ProblemError(`${path}[${index}].id`, 'a name')
    if (found.has(entry.id)) throw new ProblemError(`${path}[${index}].id`, `${entry.id} is there twice`)
    found.set(entry.id, entry)
  })
  return found
}

function known<T>(path: string, entries: Map<string, T>, id: string): T {
  const entry = entries.get(id)
  if (entry === undefined) throw new ProblemError(path, `nothing is called ${id}`)
  return entry
}
