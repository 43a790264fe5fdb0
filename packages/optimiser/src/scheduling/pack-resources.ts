import type { Project } from './project.ts'

/** Gives every resource its bits (capacity, and a guard bit above), and packs demands and what is free at each time. */
export function packResources(
  capacity: Project['capacity'],
  demand: Int32Array,
  modeCount: number,
  horizon: number,
): Pick<Project, 'words' | 'fields' | 'packedDemand' | 'guard' | 'packedFree'> {
  const fields: { word: number; shift: number; guard: number }[] = []
  let [word, used] = [0, 0]
  for (const { units } of capacity) {
    const bits = 33 - Math.clz32(Math.max(...units))
    if (used + bits > 32) [word, used] = [word + 1, 0]
    fields.push({ word, shift: used, guard: 1 << (used + bits - 1) })
    used += bits
  }
  const words = word + 1
  const guard = new Int32Array(words)
  for (const { word: w, guard: bit } of fields) guard[w]! |= bit

  const packedDemand = new Int32Array(modeCount * words)
  const packedFree = Array.from(guard, (bits) => new Int32Array(horizon).fill(bits))
  fields.forEach(({ word: w, shift }, r) => {
    for (let mode = 0; mode < modeCount; mode++)
      packedDemand[mode * words + w]! |= demand[mode * capacity.length + r]! << shift
    const { from, units } = capacity[r]!
    from.forEach((begin, step) => {
      const free = packedFree[w]!
      const end = Math.min(from[step + 1] ?? horizon, horizon)
      for (let time = begin; time < end; time++) free[time]! |= units[step]! << shift
    })
  })
  return { words, fields, packedDemand, guard, packedFree }
}
