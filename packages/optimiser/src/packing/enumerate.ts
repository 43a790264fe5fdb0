import type { Effort } from './effort.ts'
import type { Bin, Instance } from './instance.ts'

/**
 * Every filling of a type that is worth more than the threshold and to which nothing can be added; null when
 * there are more than `most`. Weights are the sizes by the multipliers of a relaxation: `room` is the worth of
 * the whole capacity by them, so that room + Σ (value − weight) bounds every filling.
 */
export function enumerateFillings(
  instance: Instance,
  type: number,
  values: Float64Array,
  threshold: number,
  relaxation: { weight: Float64Array; room: number },
  most: number,
  effort: Effort,
): Bin[] | null {
  const { options, kindOf, fits, demand, dimensions, capacity, entryStart, entryDimension, entrySize } =
    instance
  const { weight, room } = relaxation
  const list: number[] = []
  for (let o = 0; o < options; o++) if (fits[type * options + o] && demand[kindOf[o]!]! > 0) list.push(o)
  const gain = (option: number) => values[option]! - weight[option]!
  list.sort((a, b) => gain(b) - gain(a) || a - b)
  const left = capacity.slice(type * dimensions, (type + 1) * dimensions)
  const taken = new Int32Array(instance.kinds)
  const chosen: number[] = []
  const found: Bin[] = []
  let steps = 0
  const hasRoom = (option: number) => {
    if (taken[kindOf[option]!]! >= demand[kindOf[option]!]!) return false
    for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
      if (entrySize[e]! > left[entryDimension[e]!]!) return false
    return true
  }
  /** False once there are too many. */
  const search = (candidates: readonly number[], base: number, value: number): boolean => {
    steps += candidates.length
    if (steps > 4000 * most) return false
    if (value > threshold) {
      steps += list.length
      if (!list.some(hasRoom)) found.push({ type, options: [...chosen] })
      if (found.length > most) return false
    }
    let rest = 0
    for (const option of candidates)
      rest += Math.max(0, gain(option)) * (demand[kindOf[option]!]! - taken[kindOf[option]!]!)
    for (let at = 0; at < candidates.length; at++) {
      const option = candidates[at]!
      if (base + (gain(option) > 0 ? rest : gain(option)) <= threshold) break
      chosen.push(option)
      taken[kindOf[option]!]! += 1
      for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
        left[entryDimension[e]!]! -= entrySize[e]!
      const isGoingOn = search(
        candidates.slice(at).filter(hasRoom),
        base + gain(option),
        value + values[option]!,
      )
      for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
        left[entryDimension[e]!]! += entrySize[e]!
      taken[kindOf[option]!]! -= 1
      chosen.pop()
      if (!isGoingOn) return false
      rest -= Math.max(0, gain(option)) * (demand[kindOf[option]!]! - taken[kindOf[option]!]!)
    }
    return true
  }
  const isComplete = search(list, room, 0)
  effort.spend(steps)
  return isComplete ? found : null
}
