import type { Project } from './project.ts'

/** A mode for every task: the shortest (ties by order) without `random`, else any; then brought within the stocks. */
export function randomModes(project: Project, mode: Int32Array, random: (() => number) | null): void {
  const { firstMode, duration, taskCount } = project
  for (let task = 0; task < taskCount; task++) {
    const first = firstMode[task]!
    const count = firstMode[task + 1]! - first
    mode[task] = first
    if (count === 1) continue
    if (random) mode[task] = first + Math.floor(random() * count)
    else
      for (let other = first; other < first + count; other++)
        if (duration[other]! < duration[mode[task]!]!) mode[task] = other
  }
  repairModes(project, mode, random ?? (() => 0.5))
}

/**
 * Moves tasks to thriftier modes until the stocks suffice, as far as single changes lead there: each time the change
 * that lessens the overdraft most, ties broken at random.
 */
export function repairModes(project: Project, mode: Int32Array, random: () => number): void {
  const { stock, consumption, firstMode, taskCount } = project
  const kinds = stock.length
  if (kinds === 0) return
  const used = new Float64Array(kinds)
  for (let task = 0; task < taskCount; task++)
    for (let k = 0; k < kinds; k++) used[k]! += consumption[mode[task]! * kinds + k]!
  const overdraft = (from: number, to: number) => {
    let sum = 0
    for (let k = 0; k < kinds; k++) {
      const amount = used[k]! - consumption[from * kinds + k]! + consumption[to * kinds + k]!
      sum += Math.max(0, amount - stock[k]!) / Math.max(1, stock[k]!)
    }
    return sum
  }
  for (let current = overdraft(0, 0); current > 0; ) {
    let [best, chosen, to] = [current, -1, -1]
    for (let task = 0; task < taskCount; task++)
      for (let other = firstMode[task]!; other < firstMode[task + 1]!; other++) {
        if (other === mode[task]) continue
        const sum = overdraft(mode[task]!, other)
        if (sum < best || (sum === best && chosen >= 0 && random() < 0.3))
          [best, chosen, to] = [sum, task, other]
      }
    if (chosen < 0) return
    for (let k = 0; k < kinds; k++)
      used[k]! += consumption[to * kinds + k]! - consumption[mode[chosen]! * kinds + k]!
    mode[chosen] = to
    current = best
  }
}
