import { fieldByKey, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf, tally } from '../../../domain/index.ts'
import { figuresOf, wordsOf } from '../chosen.ts'
import { type Rule, sum } from '../theme.ts'

/** Work areas and main functions, each with each. */
const pairs = choicesOf('workArea').flatMap((area) =>
  choicesOf('mainFunction').map((does) => ({
    key: `${area.key} ${does.key}`,
    label: { ja: `${area.label.ja}・${does.label.ja}`, en: `${area.label.en}: ${does.label.en}` },
  })),
)

/** Systems that do the same in the same work area: where several stand side by side, one might do. */
export const overlaps: Rule = (surveyed) => {
  const counted = tally(surveyed, pairs, pairOf)
  const crowded = counted.counts.filter(({ count }) => count > 1)
  const recordOf = new Map(surveyed.map((record) => [record.systemId, record]))
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
      { key: 'mainFunction', kind: 'text' },
      { key: 'package', kind: 'text' },
      { key: 'purpose', kind: 'text' },
    ],
    details: crowded.flatMap(({ systems }) =>
      systems.map(({ systemId }) => {
        const record = recordOf.get(systemId)!
        return {
          ...refOf(record),
          cells: [
            wordsOf(record, 'workArea'),
            wordsOf(record, 'mainFunction'),
            textOf(record.answers, 'packageName') ?? null,
            textOf(record.answers, 'purpose') ?? null,
          ],
        }
      }),
    ),
  }
}

function choicesOf(field: string) {
  return fieldByKey.get(field)?.choices ?? []
}

function pairOf(record: SystemRecord) {
  for (const field of ['workArea', 'mainFunction'])
    if (textOf(record.answers, field) === undefined)
      return { reason: missingReason(record, record.answers[field]) }
  return { choice: `${textOf(record.answers, 'workArea')} ${textOf(record.answers, 'mainFunction')}` }
}
