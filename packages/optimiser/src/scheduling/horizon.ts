import { ProblemError } from '../answer/index.ts'
import type { SchedulingProblem } from './problem.ts'

/** Times looked at, in units of the project, at most. */
const longest = 2_000_000

/** Greatest common divisor of every time in the problem, so that hours written in minutes cost nothing. */
export function commonUnit(problem: SchedulingProblem): number {
  let unit = 0
  const meet = (time: number | undefined) => {
    for (let other = Math.abs(time ?? 0); other > 0; ) [unit, other] = [other, unit % other]
  }
  meet(problem.horizon)
  for (const { capacity } of problem.resources)
    if (Array.isArray(capacity)) for (const { from } of capacity) meet(from)
  for (const task of problem.tasks) {
    meet(task.releaseAt)
    meet(task.deadlineAt)
    meet(task.targetAt)
    for (const { duration } of task.modes) meet(duration)
  }
  for (const { min, max } of problem.lags ?? []) {
    meet(min)
    meet(max)
  }
  for (const { period, working } of problem.calendars ?? []) {
    meet(period)
    for (const time of working.flat()) meet(time)
  }
  for (const { initialSetUp = {}, setUpTime = 0 } of problem.places ?? []) {
    Object.values(initialSetUp).forEach(meet)
    if (Array.isArray(setUpTime)) for (const { duration } of setUpTime) meet(duration)
    else meet(setUpTime)
  }
  return unit || 1
}

/**
 * Long enough for everything done one after the other once all capacity has changed for the last time. Working time
 * in calendars is stretched by the sparsest of them.
 */
export function chooseHorizon(problem: SchedulingProblem, unit: number): number {
  const { tasks, lags = [], calendars = [], places = [], resources } = problem
  let latest = 0
  for (const { releaseAt = 0 } of tasks) latest = Math.max(latest, releaseAt)
  for (const { capacity } of resources)
    if (Array.isArray(capacity)) latest = Math.max(latest, capacity[capacity.length - 1]!.from)
  let work = 0
  for (const { modes } of tasks) work += Math.max(...modes.map(({ duration }) => duration))
  for (const { min = 0 } of lags) work += Math.max(0, min)
  let setUp = 0
  for (const { initialSetUp = {}, setUpTime = 0 } of places) {
    const changes = Array.isArray(setUpTime) ? setUpTime.map(({ duration }) => duration) : [setUpTime]
    setUp = Math.max(setUp, ...changes)
    latest = Math.max(latest, ...Object.values(initialSetUp))
  }
  work += setUp * tasks.length
  let stretch = 1
  let slack = 0
  for (const { period, working } of calendars) {
    const hours = working.reduce((sum, [from, to]) => sum + to - from, 0)
    stretch = Math.max(stretch, period / hours)
    slack = Math.max(slack, period)
  }
  const enough = latest + Math.ceil(work * stretch) + slack * (tasks.length + 1)
  const asked = Math.min(problem.horizon ?? enough, enough)
  const horizon = Math.max(1, Math.ceil(asked / unit))
  if (horizon > longest)
    throw new ProblemError(
      'horizon',
      `${horizon} units of time; use a coarser unit, at most ${longest} are looked at`,
    )
  return horizon
}
