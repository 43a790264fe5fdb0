import type { Bar } from '../../report/index.ts'
import type { Theme } from '../contract.ts'

const shown = 5

/**
 * The few bars that say most on a sheet of many charts: the latest years, every step of the survey, the
 * categories that lack most, else the first.
 */
export function firstBars({ name }: Pick<Theme, 'name'>, bars: readonly Bar[]): readonly Bar[] {
  if (name === 'surveyFlow') return bars
  if (name === 'manualsByYear') return bars.slice(-shown)
  const drawn = bars.filter(({ value }) => value > 0)
  if (name === 'costsByYear') return drawn.slice(-shown)
  const ordered = name === 'completeness' ? drawn.toSorted((a, b) => a.value - b.value) : drawn
  return ordered.slice(0, shown)
}
