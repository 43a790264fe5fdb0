import type { Project } from './project.ts'

/** Work of each mode: its time, by the sum of its shares of what the resources can do at most. */
export function workloadOf({ demand, duration, capacity, resourceCount }: Project): Float64Array {
  const most = capacity.map(({ units }) => Math.max(1, ...units))
  return Float64Array.from(duration, (time, mode) => {
    let share = 0
    for (let r = 0; r < resourceCount; r++) share += demand[mode * resourceCount + r]! / most[r]!
    return share * time
  })
}

/**
 * How late the work of a schedule lies: the squared middle of each task as a share of the makespan, averaged by work;
 * from 0 to less than 1. Of two schedules of equal makespan the one with less work at its end is nearer to a shorter one.
 */
export function lateWork(
  workload: Float64Array,
  { start, end, mode }: { start: Int32Array; end: Int32Array; mode: Int32Array },
  makespan: number,
): number {
  let [sum, all] = [0, 0]
  const twice = 2 * Math.max(1, makespan)
  for (let task = 0; task < end.length; task++) {
    const work = workload[mode[task]!]!
    const middle = (start[task]! + end[task]!) / twice
    all += work
    sum += work * middle * middle
  }
  return all > 0 ? sum / all : 0
}
