import type { Bounds } from '../bounds/index.ts'
import type { Project } from '../project.ts'
import { shortestOf } from '../tails.ts'
import type { SearchWindow } from './model.ts'

/** What a schedule better than the incumbent must keep. Without one, all that the horizon allows. */
export function proofWindow(project: Project, bounds: Bounds, incumbent: number): SearchWindow {
  const { horizon, objective, deadline, target, weight } = project
  const shortest = shortestOf(project)
  const isMakespan = objective === 'makespan'
  const latest = isMakespan ? Math.min(horizon, incumbent - 1) : horizon
  const worst = isMakespan
    ? horizon
    : target.reduce(
        (sum, time, task) => sum + (time < 0 ? 0 : weight[task]! * Math.max(0, horizon - time)),
        0,
      )
  return {
    lo: bounds.heads,
    hi: bounds.fromStart.map((tail, task) =>
      Math.min(isMakespan ? latest - tail : latest, deadline[task]! - shortest[task]!),
    ),
    latest,
    least: bounds.lower,
    bound: Math.min(worst, incumbent - 1),
  }
}
