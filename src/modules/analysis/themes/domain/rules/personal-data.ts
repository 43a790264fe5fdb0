import { textOf } from '#modules/ledger/index.ts'
import { refOf } from '../../../domain/index.ts'
import { countChoices, figuresOf, wordsOf } from '../chosen.ts'
import type { Rule } from '../theme.ts'

const yesNo = (answer: unknown) =>
  answer === true ? { ja: 'はい', en: 'Yes' } : answer === false ? { ja: 'いいえ', en: 'No' } : null

/** In which network zone systems stand, and which of them hold personal data or use the individual number. */
export const personalData: Rule = (surveyed) => {
  const counted = countChoices(surveyed, 'networkZone')
  const holding = surveyed.filter(({ answers }) => answers.hasPersonalData === true)
  const numbered = surveyed.filter(({ answers }) => answers.usesIndividualNumber === true)
  const outside = numbered.filter(({ answers }) => {
    const zone = textOf(answers, 'networkZone')
    return zone !== undefined && zone !== 'individualNumber'
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
    figures: figuresOf(counted, (zone) => outside.some(({ answers }) => answers.networkZone === zone)),
    columns: [
      { key: 'zone', kind: 'text' },
      { key: 'hasPersonalData', kind: 'text' },
      { key: 'usesIndividualNumber', kind: 'text' },
    ],
    details: surveyed.map((record) => ({
      ...refOf(record),
      cells: [
        wordsOf(record, 'networkZone'),
        yesNo(record.answers.hasPersonalData),
        yesNo(record.answers.usesIndividualNumber),
      ],
    })),
  }
}
