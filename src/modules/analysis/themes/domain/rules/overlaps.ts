import { textOf } from '#modules/ledger/index.ts'
import { refOf } from '../../../domain/index.ts'
import { countChoices, figuresOf, wordsOf } from '../chosen.ts'
import { type Rule, sum } from '../theme.ts'

/** Systems that serve the same work area: where several stand side by side, one might do. */
export const overlaps: Rule = (surveyed) => {
  const counted = countChoices(surveyed, 'workArea')
  const crowded = counted.counts.filter(({ count }) => count > 1)
  return {
    denominator: counted.denominator,
    missing: counted.missing,
    indicators: {
      areas: { value: crowded.length, kind: 'count' },
      inside: { value: sum(crowded.map(({ count }) => count)), kind: 'count' },
    },
    measures: 'systems',
    figures: figuresOf(counted, () => false).toSorted((a, b) => b.value - a.value),
    columns: [
      { key: 'workArea', kind: 'text' },
      { key: 'package', kind: 'text' },
      { key: 'purpose', kind: 'text' },
    ],
    details: crowded.flatMap(({ choice }) =>
      surveyed
        .filter(({ answers }) => textOf(answers, 'workArea') === choice)
        .map((record) => ({
          ...refOf(record),
          cells: [
            wordsOf(record, 'workArea'),
            textOf(record.answers, 'packageName') ?? null,
            textOf(record.answers, 'purpose') ?? null,
          ],
        })),
    ),
  }
}
