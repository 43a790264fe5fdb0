import { fiscalYearOf } from '#kernel/time/index.ts'
import { allCosts, systemsOf, withoutCost, yearLookedAt, yenOf } from '../costs.ts'
import { type Rule, ratio } from '../theme.ts'

/** What all systems cost together, year by year, planned years too. */
export const costsByYear: Rule = (surveyed, { asOf }) => {
  const costs = allCosts(surveyed)
  const inOrder = costs.toSorted((a, b) => a.fiscalYear - b.fiscalYear)
  const byYear = Map.groupBy(inOrder, ({ fiscalYear }) => fiscalYear)
  const year = yearLookedAt(costs, asOf)
  const yenIn = (fiscalYear: number) => yenOf(byYear.get(fiscalYear) ?? [])
  const total = yenIn(year)
  const previous = byYear.has(year - 1) ? yenIn(year - 1) : 0
  return {
    denominator: systemsOf(costs).length,
    missing: withoutCost(surveyed, costs),
    indicators: {
      year: { value: year, kind: 'year' },
      total: { value: total, kind: 'yen' },
      growth: { value: ratio(total - previous, previous), kind: 'share' },
    },
    measures: 'yen',
    figures: [...byYear].map(([fiscalYear, lines]) => ({
      key: `year${fiscalYear}`,
      label: { ja: `${fiscalYear}年度`, en: `FY${fiscalYear}` },
      value: yenOf(lines),
      share: null,
      isNotable: fiscalYear > fiscalYearOf(asOf),
      systems: systemsOf(lines),
    })),
    columns: [
      { key: 'fiscalYear', kind: 'year' },
      { key: 'yen', kind: 'yen' },
    ],
    details: systemsOf(costs).flatMap((system) =>
      [...byYear].flatMap(([fiscalYear, lines]) => {
        const own = lines.filter((line) => line.system.systemId === system.systemId)
        return own.length === 0
          ? []
          : [{ ...system, figure: `year${fiscalYear}`, cells: [fiscalYear, yenOf(own)] }]
      }),
    ),
  }
}
