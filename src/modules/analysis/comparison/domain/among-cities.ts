import type { Side } from './compare.ts'

/** How far a city is from the median of the others. */
export interface FromMedian {
  /** In systems among as many as answered here, or in the number itself; null without an own answer. */
  moreCount: number | null
  /** In shares, −1…1; null for a number or without an own answer. */
  moreShare: number | null
}

/**
 * Says a distance from the median in what people can count: a city of 34 answers that is three points above a median of
 * 59 % has one system more than it would have there.
 */
export function fromMedian({ count, denominator, share }: Side, median: number): FromMedian {
  if (denominator === null) return { moreCount: wholeOf(count - median), moreShare: null }
  if (share === null) return { moreCount: null, moreShare: null }
  return { moreCount: wholeOf((share - median) * denominator), moreShare: share - median }
}

/** To the nearest whole; never −0. */
function wholeOf(value: number): number {
  return Math.round(value) || 0
}
