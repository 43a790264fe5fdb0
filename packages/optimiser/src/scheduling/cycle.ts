import type { SchedulingProblem } from './problem.ts'

/** A chain of `after` and minimal lags that comes back to itself, or nothing. */
export function cycleOf({ tasks, lags = [] }: SchedulingProblem): { task: number; ids: string[] } | null {
  const indexOf = new Map(tasks.map(({ id }, index) => [id, index]))
  const before: number[][] = tasks.map(({ after = [] }) => after.map((id) => indexOf.get(id)!))
  for (const { from, to, min } of lags)
    if (min !== undefined) before[indexOf.get(to)!]!.push(indexOf.get(from)!)

  const state = new Uint8Array(tasks.length) // 0 unseen, 1 on the way, 2 done
  for (let root = 0; root < tasks.length; root++) {
    const way = [root]
    const next = [0]
    if (state[root]) continue
    state[root] = 1
    while (way.length > 0) {
      const here = way[way.length - 1]!
      const other = before[here]![next[next.length - 1]!++]
      if (other === undefined) {
        state[here] = 2
        way.pop()
        next.pop()
      } else if (state[other] === 1) {
        const ring = way.slice(way.indexOf(other))
        return { task: other, ids: [other, ...ring.reverse()].map((task) => tasks[task]!.id) }
      } else if (state[other] === 0) {
        state[other] = 1
        way.push(other)
        next.push(0)
      }
    }
  }
  return null
}
