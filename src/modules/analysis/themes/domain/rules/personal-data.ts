import { type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { refOf } from '../../../domain/index.ts'
import { countChoices, wordsOf } from '../chosen.ts'
import { type Rule, ratio } from '../theme.ts'

/** What a system holds, the most delicate first. */
const classes = [
  { key: 'number', label: { ja: '個人番号を使う', en: 'individual number' } },
  { key: 'personal', label: { ja: '個人情報がある', en: 'personal data' } },
  { key: 'none', label: { ja: '個人情報がない', en: 'no personal data' } },
  { key: 'unanswered', label: { ja: '個人情報は未回答', en: 'personal data not answered' } },
] as const

const numberZone = 'individualNumber'

/** The map of network zones and what the systems in each of them hold; the individual number belongs to its own zone. */
export const personalData: Rule = (surveyed) => {
  const counted = countChoices(surveyed, 'networkZone')
  const holding = surveyed.filter(({ answers }) => answers.hasPersonalData === true)
  const numbered = surveyed.filter((record) => classOf(record) === 'number')
  const outside = numbered.filter(({ answers }) => {
    const zone = textOf(answers, 'networkZone')
    return zone !== undefined && zone !== numberZone
  })
  return {
    denominator: counted.denominator,
    missing: counted.missing,
    indicators: {
      holding: { value: holding.length, kind: 'count' },
      numbered: { value: numbered.length, kind: 'count' },
      outside: { value: outside.length, kind: 'count' },
    },
    measures: 'systems',
    figures: counted.counts.flatMap(({ choice, label, labelEn, systems }) => {
      const inZone = new Set(systems.map(({ systemId }) => systemId))
      return classes.flatMap(({ key, label: held }) => {
        const here = surveyed.filter((record) => inZone.has(record.systemId) && classOf(record) === key)
        if (here.length === 0) return []
        return [
          {
            key: `${choice} ${key}`,
            label: { ja: `${label}・${held.ja}`, en: `${labelEn}: ${held.en}` },
            value: here.length,
            share: ratio(here.length, counted.denominator),
            isNotable: key === 'number' && choice !== numberZone,
            systems: here.map(refOf),
          },
        ]
      })
    }),
    columns: [
      { key: 'zone', kind: 'text' },
      { key: 'hasPersonalData', kind: 'text' },
      { key: 'usesIndividualNumber', kind: 'text' },
    ],
    details: surveyed.map((record) => ({
      ...refOf(record),
      cells: [
        wordsOf(record, 'networkZone'),
        wordsOf(record, 'hasPersonalData'),
        wordsOf(record, 'usesIndividualNumber'),
      ],
    })),
  }
}

function classOf({ answers }: SystemRecord): (typeof classes)[number]['key'] {
  if (answers.usesIndividualNumber === true) return 'number'
  if (answers.hasPersonalData === true) return 'personal'
  return answers.hasPersonalData === false ? 'none' : 'unanswered'
}
