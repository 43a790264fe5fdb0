import { refOf } from '../../../domain/index.ts'
import { countChoices, figuresOf, wordsOf } from '../chosen.ts'
import { allCosts, yenOf } from '../costs.ts'
import { type Rule, sum } from '../theme.ts'

const heavy = new Set(['large', 'bespoke'])

/** How far packages were changed, and what changing them costs in all years of the ledger. */
export const customisation: Rule = (surveyed) => {
  const counted = countChoices(surveyed, 'customisation')
  const costs = Map.groupBy(
    allCosts(surveyed).filter(({ item }) => item === 'customisation'),
    ({ system }) => system.systemId,
  )
  const spent = (systemId: string) => yenOf(costs.get(systemId) ?? [])
  return {
    denominator: counted.denominator,
    missing: counted.missing,
    indicators: {
      heavy: {
        value: sum(counted.counts.filter(({ choice }) => heavy.has(choice)).map(({ count }) => count)),
        kind: 'count',
      },
      total: { value: sum(surveyed.map(({ systemId }) => spent(systemId))), kind: 'yen' },
    },
    measures: 'systems',
    figures: figuresOf(counted, (choice) => heavy.has(choice)),
    columns: [
      { key: 'customisation', kind: 'text' },
      { key: 'customisationYen', kind: 'yen' },
    ],
    details: surveyed
      .filter((record) => wordsOf(record, 'customisation') !== null)
      .map((record) => ({
        ...refOf(record),
        cells: [wordsOf(record, 'customisation'), spent(record.systemId)],
      })),
  }
}
