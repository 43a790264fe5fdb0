import type { Project } from './project.ts'

/** Tasks with a weighted target, each with everything it waits for, near and far. */
export function targetsOf({ taskCount, before, target, weight }: Project): Int32Array[] {
  return Array.from({ length: taskCount }, (_, task) => task)
    .filter((task) => target[task]! >= 0 && weight[task]! > 0)
    .map((task) => {
      const group = new Set([task])
      for (const member of group)
        for (let arc = before.first[member]!; arc < before.first[member + 1]!; arc++)
          group.add(before.task[arc]!)
      return Int32Array.from(group)
    })
}

/** Moves one target, with what it waits for, sooner or later in the order by up to half of the time looked at. */
export function moveTarget(
  targets: Int32Array[],
  key: Float64Array,
  span: number,
  random: () => number,
): void {
  const group = targets[Math.floor(random() * targets.length)]!
  const by = (random() - 0.6) * span
  for (const task of group) key[task]! += by
}
