import type { Project } from './project.ts'

/** Objective of given ends, in units of the project. */
export function objectiveOf({ objective, target, weight }: Project, end: Int32Array): number {
  let value = 0
  if (objective === 'makespan') {
    for (let task = 0; task < end.length; task++) if (end[task]! > value) value = end[task]!
    return value
  }
  for (let task = 0; task < end.length; task++)
    if (target[task]! >= 0 && end[task]! > target[task]!)
      value += weight[task]! * (end[task]! - target[task]!)
  return value
}
