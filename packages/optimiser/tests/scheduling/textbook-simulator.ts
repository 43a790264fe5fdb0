import type { SchedulingProblem } from '../../src/scheduling/index.ts'

/**
 * The parallel schedule generation scheme as in the textbooks (Kolisch 1996), with sets and maps: at each end, the
 * eligible tasks of the decision set begin by priority. Single modes, precedence and steady capacities only.
 */
export function textbookRun(
  { tasks, resources }: SchedulingProblem,
  priority: string[],
  durations: Map<string, number>,
): Map<string, number> {
  const complete = new Set<string>()
  const active = new Map<string, number>()
  const ends = new Map<string, number>()
  let time = 0
  while (complete.size < tasks.length) {
    for (;;) {
      const eligible = tasks.filter(({ id, after = [], modes }) => {
        if (complete.has(id) || active.has(id) || !after.every((other) => complete.has(other))) return false
        return resources.every((resource) => {
          const inUse = tasks
            .filter((task) => active.has(task.id))
            .reduce((sum, task) => sum + (task.modes[0]!.demands?.[resource.id] ?? 0), 0)
          return inUse + (modes[0]!.demands?.[resource.id] ?? 0) <= (resource.capacity as number)
        })
      })
      const first = eligible.sort((a, b) => priority.indexOf(a.id) - priority.indexOf(b.id))[0]
      if (!first) break
      const end = time + durations.get(first.id)!
      ends.set(first.id, end)
      if (end === time) complete.add(first.id)
      else active.set(first.id, end)
    }
    if (active.size === 0) break
    time = Math.min(...active.values())
    for (const [id, end] of active)
      if (end <= time) {
        active.delete(id)
        complete.add(id)
      }
  }
  return ends
}
