import type { Project } from './project.ts'

/** End of a task begun at a time in a mode, pauses of its calendar included. */
export function endOf(
  { working, duration, horizon }: Project,
  task: number,
  mode: number,
  start: number,
): number {
  const mask = working[task]
  const length = duration[mode]!
  if (!mask) return start + length
  let left = length
  let time = start
  while (left > 0 && time < horizon) left -= mask[time++]!
  return time
}
