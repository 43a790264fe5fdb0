import type { OutputOf } from '#kernel/contract/index.ts'
import type { Comparison, compareCities } from '../contract.ts'
import type { comparisonScreenWords } from './text/index.ts'

type Figure = Comparison['figures'][number]
type CityFigure = OutputOf<typeof compareCities>['figures'][number]
export type ComparisonSay = ReturnType<typeof comparisonScreenWords.useWords>

/** The difference as people say it: 「1システム多い(+3.0ポイント)」. */
export function sayDifference({ left, moreCount, moreShare }: Figure, say: ComparisonSay): string {
  const count = left.denominator === null ? sayUnits(moreCount, say) : saySystems(moreCount, say)
  return withPoints(count, sayPoints(moreShare, say), say) ?? say('same')
}

/** How far from the median of other cities: 「3システム多い(+8.8ポイント)」. */
export function sayFromMedian({ own, others }: CityFigure, say: ComparisonSay): string {
  const { moreCount = null, moreShare = null } = others ?? {}
  if (moreCount === null) return say('cities.noOwn')
  if (moreCount === 0) return say('cities.sameAsMedian')
  const count = own.denominator === null ? sayUnits(moreCount, say) : saySystems(moreCount, say)
  return withPoints(count, sayPoints(moreShare, say), say) ?? say('cities.sameAsMedian')
}

/** 「1システム多い」, “one system more”; null where it is the same. */
export function saySystems(more: number, say: ComparisonSay): string | null {
  if (more === 0) return null
  if (Math.abs(more) === 1) return say(more > 0 ? 'systems.oneMore' : 'systems.oneFewer')
  return say(more > 0 ? 'systems.more' : 'systems.fewer', { count: Math.abs(more) })
}

function sayUnits(more: number, say: ComparisonSay): string | null {
  if (more === 0) return null
  return say(more > 0 ? 'units.more' : 'units.fewer', { count: Math.abs(more) })
}

/** Whichever of them there are. */
function withPoints(count: string | null, points: string | null, say: ComparisonSay): string | null {
  return count !== null && points !== null ? say('withPoints', { count, points }) : (count ?? points)
}

function sayPoints(more: number | null, say: ComparisonSay): string | null {
  if (more === null || Math.abs(more) < 0.0005) return null
  return say('points', { sign: more > 0 ? '+' : '−', points: (Math.abs(more) * 100).toFixed(1) })
}

export function isDifferent({ moreCount, moreShare, came, went }: Figure): boolean {
  return moreCount !== 0 || Math.abs(moreShare ?? 0) >= 0.0005 || came.length > 0 || went.length > 0
}

/** 「21 / 34(61.8%)」, or the plain number. */
export function saySide({ count, denominator, share }: Figure['left'], say: ComparisonSay): string {
  if (denominator === null) return count.toLocaleString('ja-JP')
  if (share === null) return say('noAnswer', { count })
  return say('ofDenominator', { count, denominator, share: `${(share * 100).toFixed(1)}%` })
}
