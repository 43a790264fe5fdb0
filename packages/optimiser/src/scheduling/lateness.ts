import type { Schedule, SchedulingProblem } from './problem.ts'

export interface LateTask {
  task: string
  targetAt: number
  end: number
  /** Time beyond the target. */
  late: number
}

/** Which work misses its target, and by how long; most weighted lateness first. */
export function latenessOf({ tasks }: SchedulingProblem, schedule: Schedule): LateTask[] {
  const endOf = new Map(schedule.tasks.map(({ task, end }) => [task, end]))
  return tasks
    .flatMap(({ id, targetAt, weight = 1 }) => {
      const end = endOf.get(id)
      if (targetAt === undefined || end === undefined || end <= targetAt) return []
      return [{ cost: weight * (end - targetAt), row: { task: id, targetAt, end, late: end - targetAt } }]
    })
    .sort((a, b) => b.cost - a.cost)
    .map(({ row }) => row)
}
