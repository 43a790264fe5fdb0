/** What a split was seen to raise the bound by, on either side. */
export interface Seen {
  gains: [number, number]
  counts: [number, number]
}

/** What trying one split showed. */
export type Lesson = readonly [key: string, share: number, gains: readonly [number, number]]

const least = 1e-3

/**
 * How much a split has raised the bound so far, for each whole by which it moved the value away: by split, and
 * by kind of split for those never tried (pseudo-costs; Bénichou and others 1971).
 */
export class PseudoCosts {
  readonly #seen: Map<string, Seen>
  /** What was learned here, in turn. */
  readonly lessons: Lesson[] = []

  /** @param seen what is known already; it is copied */
  constructor(seen: ReadonlyMap<string, Seen> = new Map()) {
    this.#seen = structuredClone(new Map(seen))
  }

  get seen(): Map<string, Seen> {
    return this.#seen
  }

  /** Learns what was learned elsewhere. */
  study(lessons: readonly Lesson[]): void {
    for (const lesson of lessons) this.learn(...lesson)
  }

  /**
   * @param key the split; its first letter is its kind
   * @param share the value's distance from the first side; from the second it is one less that
   * @param gains of the two sides, in one unit throughout
   */
  learn(key: string, share: number, gains: readonly [number, number]): void {
    this.lessons.push([key, share, gains])
    for (const name of [key, key[0]!]) {
      const seen = this.#seen.get(name) ?? { gains: [0, 0], counts: [0, 0] }
      this.#seen.set(name, seen)
      for (const side of [0, 1] as const) {
        seen.gains[side] += gains[side] / Math.max(side === 0 ? share : 1 - share, 0.05)
        seen.counts[side]++
      }
    }
  }

  /** Whether the split was tried often enough to be judged without trying it again. */
  isReliable(key: string): boolean {
    return (this.#seen.get(key)?.counts[0] ?? 0) >= 2
  }

  /** What to expect of a split: the product of what it raises on both sides. */
  expect(key: string, share: number): number {
    const seen = this.#seen.get(key) ?? this.#seen.get(key[0]!)
    if (!seen) return least * least
    return PseudoCosts.score(
      (share * seen.gains[0]) / seen.counts[0],
      ((1 - share) * seen.gains[1]) / seen.counts[1],
    )
  }

  /** The product, so that a split which raises only one side does not count for much. */
  static score(one: number, other: number): number {
    return Math.max(one, least) * Math.max(other, least)
  }
}
