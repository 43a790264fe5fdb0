import { type CreateEngineWorker, type RunOutcome, runMiniZinc } from '../../engines/minizinc/index.ts'
import type { Project } from '../project.ts'
import { exactModel, type SearchWindow } from './model.ts'

/** Models larger than this are not given to the engine: it would only spend the time reading them. */
const most = {
  tasks: 1500,
  tasksWithCalendarsAndModes: 200,
  latest: 20_000,
  latestWithCalendars: 3000,
  objective: 500_000_000,
}

/** Learned clauses kept: with a fifth of what Chuffed keeps by itself, hard projects of 60 tasks take a tenth less. */
const clausesKept = 20_000

/** Whether the exact engine can be asked about this project. */
export function isProvable(project: Project, latest: number): boolean {
  const hasCalendars = project.working.some((mask) => mask !== null)
  const hasCalendarsAndModes = hasCalendars && project.duration.length > project.taskCount
  const weights = project.weight.reduce((sum, weight) => sum + weight, 0)
  return (
    (project.objective === 'makespan' || weights * latest <= most.objective) &&
    project.taskCount <= (hasCalendarsAndModes ? most.tasksWithCalendarsAndModes : most.tasks) &&
    latest <= (hasCalendars ? most.latestWithCalendars : most.latest)
  )
}

/** Asks Chuffed for schedules within the window, better and better, and whether there is none (or no better one). */
export async function prove(
  create: CreateEngineWorker,
  project: Project,
  window: SearchWindow,
  hasEdgeFinding: boolean,
  onSchedule: (start: Int32Array, mode: Int32Array, objective: number) => void,
  signal: AbortSignal,
): Promise<RunOutcome> {
  if (window.least > window.bound || window.lo.some((time, task) => time > window.hi[task]!))
    return 'impossible'
  return runMiniZinc(create, {
    ...exactModel(project, window, hasEdgeFinding),
    options: ['-f', '--n-of-learnts', String(clausesKept)],
    signal,
    onSolution: ({ s, m, objective }) => {
      const mode = Array.isArray(m)
        ? Int32Array.from(m as number[], (number) => number - 1)
        : project.firstMode.slice(0, project.taskCount)
      onSchedule(Int32Array.from(s as number[]), mode, objective as number)
    },
  })
}
