/** Sets looked at before the question is left open: less than a second. */
const mostSteps = 1_000_000

/** For each member those that come along wherever it is, theirs included. */
export type Companions = readonly ReadonlySet<number>[]

/**
 * A set of the least size, up to `most`, that has a member in each of the given sets, and with each member its
 * companions; null when none is that small, `open` when that took too long to find out. Depth first on the smallest
 * set not yet hit, deeper each time none is found; as many sets as share no member are as many members needed.
 */
export function smallestHit(
  sets: readonly (readonly number[])[],
  most: number,
  companions: Companions = [],
): number[] | null | 'open' {
  const comesWith = (member: number, other: number) => companions[member]?.has(other) === true
  /** A set is hit by its member's companion first, where that is in it, too. */
  const first = (set: readonly number[]) =>
    new Set(set.filter((member) => !set.some((other) => comesWith(member, other))))
  const sorted = sets.map(first).sort(bySize)
  let steps = 0
  const hit = (chosen: ReadonlySet<number>, open: Set<number>[], left: number): number[] | null => {
    const [next] = open
    if (!next) return [...chosen]
    steps += open.length
    if (steps > mostSteps || apart(open) > left) return null
    const tried: number[] = []
    for (const member of next) {
      const more = new Set([...chosen, ...(companions[member] ?? []), member])
      const isFew = more.size - chosen.size <= left
      // what was tried before, and whatever comes with it, is known to be in no small enough set
      const rest = isFew ? open.filter((set) => isApart(set, more)).map((set) => without(set, tried)) : []
      const isHopeless = !isFew || rest.some(({ size }) => size === 0)
      steps += open.length
      const found = isHopeless ? null : hit(more, rest.sort(bySize), left - (more.size - chosen.size))
      if (found) return found
      tried.push(member)
    }
    return null
  }
  const without = (set: Set<number>, members: number[]): Set<number> => {
    const isOut = (one: number) => members.some((member) => one === member || comesWith(one, member))
    return members.length > 0 && [...set].some(isOut)
      ? new Set([...set].filter((member) => !isOut(member)))
      : set
  }
  for (let size = apart(sorted); size <= most; size++) {
    const found = hit(new Set(), sorted, size)
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
    if (!isApart(set, seen)) continue
    count++
    for (const member of set) seen.add(member)
  }
  return count
}

function isApart(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const member of one) if (other.has(member)) return false
  return true
}

function bySize(one: Set<number>, other: Set<number>): number {
  return one.size - other.size
}
