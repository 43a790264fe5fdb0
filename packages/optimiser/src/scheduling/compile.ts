import { ProblemError } from '../answer/index.ts'
import { chooseHorizon, commonUnit } from './horizon.ts'
import { packResources } from './pack-resources.ts'
import { compilePlaces } from './places.ts'
import { lagKinds, type SchedulingProblem } from './problem.ts'
import type { Ceiling, Links, Project } from './project.ts'

/** The problem in numbers; it must have been validated. `unit` and `horizon` are worked out when absent. */
export function compile(
  problem: SchedulingProblem,
  given: { unit?: number; horizon?: number } = {},
): Project {
  const { tasks, resources, lags = [] } = problem
  const unit = given.unit ?? commonUnit(problem)
  const horizon = given.horizon ?? chooseHorizon(problem, unit)
  const indexOf = new Map(tasks.map(({ id }, index) => [id, index]))
  const renewable = resources.filter(({ kind }) => kind !== 'consumable')
  const consumable = resources.filter(({ kind }) => kind === 'consumable')

  const capacity = renewable.map(({ capacity: given }) => {
    const steps = Array.isArray(given) ? given : [{ from: 0, capacity: given }]
    return {
      from: Int32Array.from(steps, ({ from }) => Math.min(from / unit, horizon)),
      units: Int32Array.from(steps, (step) => step.capacity),
    }
  })
  const stock = Int32Array.from(consumable, ({ capacity: given }) => given as number)

  const firstMode = new Int32Array(tasks.length + 1)
  const modes = tasks.flatMap(({ modes: given }, task) => {
    const kept = given
      .map((mode, index) => ({
        index,
        duration: mode.duration / unit,
        demand: renewable.map(({ id }) => mode.demands?.[id] ?? 0),
        consumption: consumable.map(({ id }) => mode.demands?.[id] ?? 0),
      }))
      .filter(
        (mode) =>
          mode.demand.every((units, r) => units <= Math.max(...capacity[r]!.units)) &&
          mode.consumption.every((units, k) => units <= stock[k]!),
      )
    firstMode[task + 1] = firstMode[task]! + kept.length
    return kept
  })
  const demand = Int32Array.from(modes.flatMap((mode) => mode.demand))
  const packed = packResources(capacity, demand, modes.length, horizon)

  const floors: Ceiling[] = tasks.flatMap(({ after = [] }, to) =>
    [...new Set(after)].map((id) => ({ from: indexOf.get(id)!, to, kind: 0, lag: 0 })),
  )
  const ceilings: Ceiling[] = []
  for (const { from, to, kind = 'finish-start', min, max } of lags) {
    const link = { from: indexOf.get(from)!, to: indexOf.get(to)!, kind: lagKinds.indexOf(kind) }
    if (min !== undefined) floors.push({ ...link, lag: min / unit })
    if (max !== undefined) ceilings.push({ ...link, lag: max / unit })
  }
  const ceilingsOf: number[][] = tasks.map(() => [])
  ceilings.forEach(({ from, to }, index) => {
    ceilingsOf[from]!.push(index)
    ceilingsOf[to]!.push(index)
  })

  const calendars = new Map(
    (problem.calendars ?? []).map(({ id, period, working }) => {
      const mask = new Uint8Array(horizon)
      for (let base = 0; base < horizon; base += period / unit)
        for (const [from, to] of working) mask.fill(1, base + from / unit, base + to / unit)
      return [id, mask]
    }),
  )
  const working = tasks.map(({ calendar }) => (calendar === undefined ? null : calendars.get(calendar)!))
  const release = Int32Array.from(tasks, ({ releaseAt = 0 }) => Math.min(releaseAt / unit, horizon))
  const deadline = Int32Array.from(tasks, ({ deadlineAt }) =>
    deadlineAt === undefined ? horizon : Math.min(deadlineAt / unit, horizon),
  )
  const places = compilePlaces(problem, unit, release)
  const before = links(floors, tasks.length, 'to')
  return {
    unit,
    horizon,
    taskCount: tasks.length,
    objective: problem.objective ?? 'makespan',
    firstMode,
    givenMode: Int32Array.from(modes, ({ index }) => index),
    duration: Int32Array.from(modes, ({ duration }) => duration),
    demand,
    resourceCount: renewable.length,
    capacity,
    consumption: Int32Array.from(modes.flatMap(({ consumption }) => consumption)),
    stock,
    ...packed,
    before,
    behind: links(floors, tasks.length, 'from'),
    ceilings,
    ceilingsOf,
    order: orderOf(before, tasks.length),
    release,
    deadline,
    target: Int32Array.from(tasks, ({ targetAt }) => (targetAt === undefined ? -1 : targetAt / unit)),
    weight: Int32Array.from(tasks, ({ weight = 1 }) => weight),
    working,
    ...places,
    isPlain:
      capacity.every(({ from }) => from.length === 1) &&
      working.every((mask) => mask === null) &&
      places.place.every((place) => place < 0) &&
      release.every((time) => time === 0) &&
      deadline.every((time) => time === horizon) &&
      ceilings.length === 0 &&
      floors.every(({ kind, lag }) => kind === 0 && lag === 0) &&
      firstMode[tasks.length] === tasks.length &&
      (problem.objective ?? 'makespan') === 'makespan',
  }
}

function links(arcs: Ceiling[], taskCount: number, owner: 'from' | 'to'): Links {
  const other = owner === 'from' ? 'to' : 'from'
  const sorted = arcs.toSorted((a, b) => a[owner] - b[owner])
  const first = new Int32Array(taskCount + 1)
  for (const arc of arcs) first[arc[owner] + 1]!++
  for (let task = 0; task < taskCount; task++) first[task + 1]! += first[task]!
  return {
    first,
    task: Int32Array.from(sorted, (arc) => arc[other]),
    kind: Uint8Array.from(sorted, ({ kind }) => kind),
    lag: Int32Array.from(sorted, ({ lag }) => lag),
  }
}

function orderOf(before: Links, taskCount: number): Int32Array {
  const order = new Int32Array(taskCount)
  const placed = new Uint8Array(taskCount)
  let count = 0
  const visit = (root: number) => {
    const way = [root]
    while (way.length > 0) {
      const task = way[way.length - 1]!
      const open = before.task
        .subarray(before.first[task], before.first[task + 1])
        .find((other) => !placed[other])
      if (open !== undefined) way.push(open)
      else {
        way.pop()
        if (!placed[task]) order[count++] = task
        placed[task] = 1
      }
    }
  }
  for (let task = 0; task < taskCount; task++) if (!placed[task]) visit(task)
  if (count !== taskCount) throw new ProblemError('tasks', 'a cycle')
  return order
}
