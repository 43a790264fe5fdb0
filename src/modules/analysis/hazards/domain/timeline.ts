import type { PlaceHazard } from '../kinds.ts'

/** Something said, with its place in the order in which it was said. */
export interface Said extends PlaceHazard {
  /** Counts what was ever said of this hazard at this place. */
  number: number
}

export type Dated<S extends Said> = S & {
  /** First ISO day on which it no longer holds; null while it does. */
  until: string | null
  /** Another of the same day has taken its place, so that it holds on no day. */
  isCorrected: boolean
}

/**
 * What was said of one hazard at one place with the days on which each held, the latest first: from its own day up to,
 * not including, that of the next.
 */
export function timelineOf<S extends Said>(said: readonly S[]): Dated<S>[] {
  const inOrder = said.toSorted((a, b) => compareDays(a.assessedOn, b.assessedOn) || a.number - b.number)
  return inOrder
    .map((each, at) => {
      const next = inOrder[at + 1]
      return { ...each, until: next?.assessedOn ?? null, isCorrected: next?.assessedOn === each.assessedOn }
    })
    .reverse()
}

const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
