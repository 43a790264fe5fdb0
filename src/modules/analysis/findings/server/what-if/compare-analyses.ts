import type { OutputOf } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { compareFigures } from '../../../comparison/domain/compare.ts'
import { figuresOf } from '../../../comparison/domain/figures.ts'
import { labelsOf } from '../../../comparison/server/label-figures.ts'
import type { tryChanges } from '../../contract/what-if.ts'

type Outcome = OutputOf<typeof tryChanges>

/** The figures of the diagnosis before and after, as the comparison of two days has them. */
export function compareAnalyses(
  { before, after }: Pick<Outcome, 'before' | 'after'>,
  language: Language,
): Outcome['figures'] {
  const labels = new Map([...labelsOf(before.analyses, language), ...labelsOf(after.analyses, language)])
  return compareFigures(figuresOf(before), figuresOf(after)).map(
    ({ key, analysis, left, right, moreCount, moreShare }) => ({
      key,
      analysis,
      label: labels.get(key) ?? key,
      left,
      right,
      moreCount,
      moreShare,
    }),
  )
}
