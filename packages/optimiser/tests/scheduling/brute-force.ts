import type { SchedulingProblem, Task } from '../../src/scheduling/index.ts'

interface Stay {
  task: Task
  start: number
  end: number
  mode: number
}

/** The least objective over every start up to the horizon and every mode; null when nothing is allowed. For tiny problems. */
export function bruteForce(problem: SchedulingProblem, horizon: number): number | null {
  const { tasks, resources, calendars = [], lags = [], places = [] } = problem
  const used = resources.map(() => new Array<number>(horizon).fill(0))
  const stays: Stay[] = []
  let best: number | null = null

  const capacityAt = (r: number, time: number) => {
    const { capacity } = resources[r]!
    if (!Array.isArray(capacity)) return capacity
    return capacity.findLast(({ from }) => from <= time)!.capacity
  }
  const worksAt = (task: Task, time: number) => {
    const calendar = calendars.find(({ id }) => id === task.calendar)
    if (!calendar) return true
    return calendar.working.some(
      ([from, to]) => time % calendar.period >= from && time % calendar.period < to,
    )
  }
  const cost = () =>
    problem.objective === 'weighted-lateness'
      ? stays.reduce(
          (sum, { task, end }) => sum + (task.weight ?? 1) * Math.max(0, end - (task.targetAt ?? end)),
          0,
        )
      : Math.max(0, ...stays.map(({ end }) => end))
  const setUp = (place: string, from: string, to: string) => {
    const time = places.find(({ id }) => id === place)?.setUpTime ?? 0
    if (!Array.isArray(time)) return time
    return time.find((row) => row.from === from && row.to === to)?.duration ?? 0
  }
  const agree = (one: Stay, other: Stay) => {
    if (one.task.after?.includes(other.task.id) && one.start < other.end) return false
    if (other.task.after?.includes(one.task.id) && other.start < one.end) return false
    for (const { from, to, kind = 'finish-start', min, max } of lags) {
      const pair = [one, other]
      const [a, b] = [pair.find(({ task }) => task.id === from), pair.find(({ task }) => task.id === to)]
      if (!a || !b) continue
      const gap = (kind.endsWith('start') ? b.start : b.end) - (kind.startsWith('start') ? a.start : a.end)
      if (gap < (min ?? gap) || gap > (max ?? gap)) return false
    }
    const [here, there] = [one.task.setUp, other.task.setUp]
    if (!here || !there || here.place !== there.place || here.family === there.family) return true
    return (
      one.end + setUp(here.place, here.family, there.family) <= other.start ||
      other.end + setUp(here.place, there.family, here.family) <= one.start
    )
  }

  const place = (index: number): void => {
    if (best !== null && cost() >= best) return
    const task = tasks[index]
    if (!task) {
      best = cost()
      return
    }
    const first = places.find(({ id }) => id === task.setUp?.place)?.initialSetUp?.[task.setUp!.family] ?? 0
    task.modes.forEach(({ duration, demands = {} }, mode) => {
      for (let start = Math.max(first, task.releaseAt ?? 0); start + duration <= horizon; start++) {
        if (duration > 0 && !worksAt(task, start)) continue
        const cells: number[] = []
        for (let time = start; time < horizon && cells.length < duration; time++)
          if (worksAt(task, time)) cells.push(time)
        if (cells.length < duration) break
        const end = duration === 0 ? start : cells.at(-1)! + 1
        if (end > (task.deadlineAt ?? horizon)) break
        const stay = { task, start, end, mode }
        if (!stays.every((other) => agree(stay, other))) continue
        const needs = resources.map(({ id }) => demands[id] ?? 0)
        const fits = resources.every(({ kind }, r) =>
          kind === 'consumable'
            ? used[r]![0]! + needs[r]! <= capacityAt(r, 0)
            : cells.every((time) => used[r]![time]! + needs[r]! <= capacityAt(r, time)),
        )
        if (!fits) continue
        const change = (sign: number) => {
          resources.forEach(({ kind }, r) => {
            for (const time of kind === 'consumable' ? [0] : cells) used[r]![time]! += sign * needs[r]!
          })
        }
        change(1)
        stays.push(stay)
        place(index + 1)
        stays.pop()
        change(-1)
      }
    })
  }
  place(0)
  return best
}
