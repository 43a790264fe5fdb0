import type { Cut } from './row-sum.ts'

/** Cuts taken at once. */
const mostCuts = 20
/** Of two cuts whose directions have a cosine above this, one is enough. */
const mostAlike = 0.9

/** The deepest cuts, none too like one before it. */
export function deepest(cuts: readonly Cut[], variables: number): Cut[] {
  const taken: { cut: Cut; direction: Float64Array }[] = []
  for (const cut of cuts.toSorted((a, b) => b.depth - a.depth)) {
    if (taken.length === mostCuts) break
    const length = Math.hypot(...cut.terms.map(([, value]) => value))
    const isLike = (direction: Float64Array) =>
      cut.terms.reduce((sum, [j, value]) => sum + value * direction[j]!, 0) > mostAlike * length
    if (taken.some(({ direction }) => isLike(direction))) continue
    const direction = new Float64Array(variables)
    for (const [j, value] of cut.terms) direction[j] = value / length
    taken.push({ cut, direction })
  }
  return taken.map(({ cut }) => cut)
}
