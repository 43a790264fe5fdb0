import type { System } from '../../contract/shapes.ts'
import { type Figure, measureOf } from './figures.ts'

export interface Side {
  count: number
  denominator: number | null
  /** count ÷ denominator, 0…1; null for a plain number or without any answer. */
  share: number | null
}

export interface ComparedFigure {
  key: string
  analysis: Figure['analysis']
  left: Side
  right: Side
  /** Right less left: systems, servers or terminals. */
  moreCount: number
  /** Right less left in shares, −1…1; null where one side has none. */
  moreShare: number | null
  /** Systems counted on the right and not on the left, and the other way round. */
  came: readonly System[]
  went: readonly System[]
}

/** Two diagnoses figure by figure. Both must come from `figuresOf`, so that their keys are the same. */
export function compareFigures(left: readonly Figure[], right: readonly Figure[]): ComparedFigure[] {
  const byKey = new Map(left.map((figure) => [figure.key, figure]))
  return right.map((after) => {
    const before = byKey.get(after.key) ?? {
      ...after,
      count: 0,
      denominator: after.denominator && 0,
      systems: [],
    }
    const [from, to] = [sideOf(before), sideOf(after)]
    return {
      key: after.key,
      analysis: after.analysis,
      left: from,
      right: to,
      moreCount: to.count - from.count,
      moreShare: from.share === null || to.share === null ? null : to.share - from.share,
      came: without(after.systems, before.systems),
      went: without(before.systems, after.systems),
    }
  })
}

export function sideOf(figure: Figure): Side {
  const { count, denominator } = figure
  return { count, denominator, share: denominator === null ? null : measureOf(figure) }
}

function without(these: readonly System[], those: readonly System[]): System[] {
  const known = new Set(those.map(({ systemId }) => systemId))
  return these.filter(({ systemId }) => !known.has(systemId))
}
