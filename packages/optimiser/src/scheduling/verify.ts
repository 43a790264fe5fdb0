import type { Schedule, SchedulingProblem } from './problem.ts'

export interface Verdict {
  isValid: boolean
  /** What is broken, a sentence each; empty when valid. */
  violations: string[]
  objective: number
}

/**
 * Checks a schedule against the problem as given, event by event, and works out its objective. It shares no code with
 * the solver: it knows only what the problem says.
 */
export function verify(problem: SchedulingProblem, schedule: Schedule): Verdict {
  const violations: string[] = []
  const say = (text: string) => violations.push(text)
  const entries = new Map(schedule.tasks.map((entry) => [entry.task, entry]))
  if (entries.size !== schedule.tasks.length) say('a task is scheduled twice')
  const names = new Set(problem.tasks.map(({ id }) => id))
  for (const { task } of schedule.tasks) if (!names.has(task)) say(`${task} is no task of the problem`)

  const stays = problem.tasks.flatMap((task) => {
    const entry = entries.get(task.id)
    const mode = entry && task.modes[entry.mode]
    if (!entry || !mode) {
      say(`${task.id} has no start or no such mode`)
      return []
    }
    const calendar = problem.calendars?.find(({ id }) => id === task.calendar)
    const works = workingPeriods(calendar, entry.start, entry.end)
    const worked = works.reduce((sum, [from, to]) => sum + to - from, 0)
    if (!Number.isInteger(entry.start) || entry.start < 0) say(`${task.id} starts at ${entry.start}`)
    if (worked !== mode.duration || (mode.duration === 0 && entry.end !== entry.start))
      say(`${task.id} works ${worked} of ${mode.duration}`)
    if (mode.duration > 0 && (works[0]?.[0] !== entry.start || works.at(-1)?.[1] !== entry.end))
      say(`${task.id} starts or ends outside its working time`)
    if (entry.start < (task.releaseAt ?? 0)) say(`${task.id} starts before its release`)
    const latest = Math.min(
      task.deadlineAt ?? Number.POSITIVE_INFINITY,
      problem.horizon ?? Number.POSITIVE_INFINITY,
    )
    if (entry.end > latest) say(`${task.id} ends at ${entry.end}, after ${latest}`)
    return [{ task, mode, works, start: entry.start, end: entry.end }]
  })

  for (const { task, start } of stays)
    for (const id of task.after ?? []) {
      const other = entries.get(id)
      if (other && start < other.end) say(`${task.id} starts before ${id} has ended`)
    }
  for (const { from, to, kind = 'finish-start', min, max } of problem.lags ?? []) {
    const [one, other] = [entries.get(from), entries.get(to)]
    if (!one || !other) continue
    const [first, second] = kind.split('-')
    const gap = (second === 'start' ? other.start : other.end) - (first === 'start' ? one.start : one.end)
    if (min !== undefined && gap < min) say(`${from} to ${to}: ${gap} is below ${min}`)
    if (max !== undefined && gap > max) say(`${from} to ${to}: ${gap} is above ${max}`)
  }

  for (const resource of problem.resources) {
    const needOf = (demands: Record<string, number> | undefined) => demands?.[resource.id] ?? 0
    if (resource.kind === 'consumable') {
      const used = stays.reduce((sum, { mode }) => sum + needOf(mode.demands), 0)
      if (used > (resource.capacity as number)) say(`${resource.id}: ${used} of ${resource.capacity} used`)
      continue
    }
    const steps = Array.isArray(resource.capacity)
      ? resource.capacity
      : [{ from: 0, capacity: resource.capacity }]
    const changes = new Map<number, number>()
    const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
    for (const { mode, works } of stays)
      for (const [from, to] of works) {
        change(from, needOf(mode.demands))
        change(to, -needOf(mode.demands))
      }
    let before = 0
    for (const { from, capacity } of steps) {
      change(from, before - capacity)
      before = capacity
    }
    let excess = 0
    for (const [at, by] of [...changes].sort((a, b) => a[0] - b[0])) {
      excess += by
      if (excess > 0) say(`${resource.id}: ${excess} too many in use at ${at}`)
    }
  }

  for (const { id, initialSetUp = {}, setUpTime = 0 } of problem.places ?? []) {
    const guests = stays.filter(({ task }) => task.setUp?.place === id)
    const setUp = (from: string, to: string) =>
      Array.isArray(setUpTime)
        ? (setUpTime.find((row) => row.from === from && row.to === to)?.duration ?? 0)
        : setUpTime
    for (const one of guests) {
      const family = one.task.setUp!.family
      if (one.start < (initialSetUp[family] ?? 0)) say(`${one.task.id} starts before ${id} is set up for it`)
      for (const other of guests) {
        const otherFamily = other.task.setUp!.family
        if (family === otherFamily || one.task.id >= other.task.id) continue
        const isFirst = one.end + setUp(family, otherFamily) <= other.start
        const isLast = other.end + setUp(otherFamily, family) <= one.start
        if (!isFirst && !isLast) say(`${one.task.id} and ${other.task.id} leave no time to set up ${id}`)
      }
    }
  }

  let objective = 0
  for (const { task, end } of stays)
    if (problem.objective !== 'weighted-lateness') objective = Math.max(objective, end)
    else if (task.targetAt !== undefined) objective += (task.weight ?? 1) * Math.max(0, end - task.targetAt)
  return { isValid: violations.length === 0, violations, objective }
}

/** The periods of work between two moments. */
function workingPeriods(
  calendar: { period: number; working: [number, number][] } | undefined,
  start: number,
  end: number,
): [number, number][] {
  if (!calendar) return end > start ? [[start, end]] : []
  const { period, working } = calendar
  const periods: [number, number][] = []
  for (let base = Math.floor(start / period) * period; base < end; base += period)
    for (const [from, to] of working) {
      const [first, last] = [Math.max(start, base + from), Math.min(end, base + to)]
      if (first < last) periods.push([first, last])
    }
  return periods
}
