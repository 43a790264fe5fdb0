/** Branches looked at before the question is left open. */
const mostSteps = 2_000_000

/**
 * A set of the least size, up to `most`, that has a member in each of the given sets; null when none is that small,
 * `open` when that took too long to find out. Depth first on the smallest set not yet hit, deeper each time none is
 * found; as many sets as share no member are as many members needed.
 */
export function smallestHit(sets: readonly (readonly number[])[], most: number): number[] | null | 'open' {
  const sorted = sets.map((set) => new Set(set)).sort(bySize)
  let steps = 0
  const hit = (open: Set<number>[], left: number): number[] | null => {
    const [first] = open
    if (!first) return []
    if (++steps > mostSteps || apart(open) > left) return null
    const tried: number[] = []
    for (const member of first) {
      // what was tried before is known to be in no small enough set
      const rest = open.filter((set) => !set.has(member)).map((set) => without(set, tried))
      const isHopeless = rest.some(({ size }) => size === 0)
      const more = isHopeless ? null : hit(rest.sort(bySize), left - 1)
      if (more) return [member, ...more]
      tried.push(member)
    }
    return null
  }
  for (let size = apart(sorted); size <= most; size++) {
    const found = hit(sorted, size)
    if (found) return found
    if (steps > mostSteps) return 'open'
  }
  return null
}

/** How many of the sets, the smallest first, share no member with one another. */
function apart(sets: Set<number>[]): number {
  const seen = new Set<number>()
  let count = 0
  for (const set of sets) {
    const members = [...set]
    if (members.some((member) => seen.has(member))) continue
    count++
    for (const member of members) seen.add(member)
  }
  return count
}

function without(set: Set<number>, members: number[]): Set<number> {
  return members.some((member) => set.has(member))
    ? new Set([...set].filter((member) => !members.includes(member)))
    : set
}

function bySize(one: Set<number>, other: Set<number>): number {
  return one.size - other.size
}
