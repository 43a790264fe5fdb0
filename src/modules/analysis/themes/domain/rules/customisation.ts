import { refOf } from '../../../domain/index.ts'
import { countChoices, figuresOf, wordsOf } from '../chosen.ts'
import { allCosts, yenOf } from '../costs.ts'
import { type Rule, ratio, sum } from '../theme.ts'

const heavy = new Set(['large', 'bespoke'])

/** How far packages were changed, what changing them costs in all years of the ledger, and how much of the whole that is. */
export const customisation: Rule = (surveyed) => {
  const counted = countChoices(surveyed, 'customisation')
  const all = allCosts(surveyed)
  const costs = Map.groupBy(
    all.filter(({ item }) => item === 'customisation'),
    ({ system }) => system.systemId,
  )
  const spent = (systemId: string) => yenOf(costs.get(systemId) ?? [])
  const total = sum(surveyed.map(({ systemId }) => spent(systemId)))
  return {
    denominator: counted.denominator,
    missing: counted.missing,
    indicators: {
      heavy: {
        value: sum(counted.counts.filter(({ choice }) => heavy.has(choice)).map(({ count }) => count)),
        kind: 'count',
      },
      total: { value: total, kind: 'yen' },
      ofAll: { value: ratio(total, yenOf(all)), kind: 'share' },
    },
    measures: 'systems',
    figures: figuresOf(counted, (choice) => heavy.has(choice)).map((figure) => ({
      ...figure,
      cells: [sum(figure.systems.map(({ systemId }) => spent(systemId)))],
    })),
    figureColumns: [{ key: 'customisationYen', kind: 'yen' }],
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
