import type { Incumbent } from './incumbent.ts'
import type { Project } from './project.ts'

/** Rest of the heuristics after a slice of 20 ms: schedules are many in a second, proofs few in a minute. */
const restMs = 100
/** The same where one answer ends it all. */
const lastRestMs = 1000
/** Share of the time limit before which they do not rest at all: what the engine is asked depends on what they find. */
const restsFrom = 1 / 20
/** From so many tasks on, what has taken the engine long is not proved later; with fewer, some is. */
const manyTasks = 90
/** There the heuristics do not rest while bound and plan are so far apart, as a share of the plan. */
const farApart = 0.04

export interface Standing {
  project: Project
  incumbent: Incumbent
  timeLimitMs: number
  elapsedMs: () => number
}

/** Share of the time that the heuristics are expected to work in: a slice of 20 ms and a rest, or sooner or later no rest. */
export function shareBesideEngine({ taskCount }: Project): number {
  return taskCount >= manyTasks ? 1 / 3 : 1 / 6
}

/** For how long the heuristics leave a single core to the engine that is at work, ms. */
export function restBesideEngine(
  { project, incumbent: { plan, lower }, elapsedMs, timeLimitMs }: Standing,
  { isLastQuestion, hasTakenLong }: { isLastQuestion: boolean; hasTakenLong: boolean },
): number {
  const elapsed = elapsedMs()
  if (elapsed < restsFrom * timeLimitMs) return 0
  const isFar = project.taskCount >= manyTasks && plan - lower > farApart * plan
  const rest = isLastQuestion ? lastRestMs : hasTakenLong && isFar ? 0 : restMs
  return Math.min(rest, Math.max(0, timeLimitMs - elapsed))
}
