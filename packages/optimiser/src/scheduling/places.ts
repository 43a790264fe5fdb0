import type { SchedulingProblem } from './problem.ts'
import type { Project } from './project.ts'

/** Places, who comes there, and the set-up between families. First set-ups become releases. */
export function compilePlaces(
  { tasks, places = [] }: SchedulingProblem,
  unit: number,
  release: Int32Array,
): Pick<Project, 'place' | 'guests' | 'family' | 'setUp' | 'familyCount'> {
  const place = new Int32Array(tasks.length).fill(-1)
  const family = new Int32Array(tasks.length)
  const guests: number[][] = places.map(() => [])
  const setUp: Int32Array[] = []
  const familyCount = new Int32Array(places.length)
  places.forEach(({ id, initialSetUp = {}, setUpTime = 0 }, p) => {
    const families = new Map<string, number>()
    tasks.forEach((task, j) => {
      if (task.setUp?.place !== id) return
      const name = task.setUp.family
      if (!families.has(name)) families.set(name, families.size)
      place[j] = p
      family[j] = families.get(name)!
      guests[p]!.push(j)
      release[j] = Math.max(release[j]!, (initialSetUp[name] ?? 0) / unit)
    })
    const count = families.size
    const between = new Int32Array(count * count)
    if (!Array.isArray(setUpTime)) between.fill(setUpTime / unit)
    else
      for (const { from, to, duration } of setUpTime) {
        const [a, b] = [families.get(from), families.get(to)]
        if (a !== undefined && b !== undefined) between[a * count + b] = duration / unit
      }
    setUp.push(between)
    familyCount[p] = count
  })
  return { place, guests, family, setUp, familyCount }
}
