import { fiscalYearOf } from '#kernel/time/index.ts'
import {
  allCosts,
  systemsOf,
  usersOf,
  withoutCost,
  yearLookedAt,
  yenBySystem,
  yenOf,
  yenPerUser,
} from '../costs.ts'
import { type Rule, ratio } from '../theme.ts'

/**
 * What all systems cost together, year by year, planned years too; how much more than the year before, and for each of
 * today's staff users.
 */
export const costsByYear: Rule = (surveyed, { asOf }) => {
  const costs = allCosts(surveyed)
  const inOrder = costs.toSorted((a, b) => a.fiscalYear - b.fiscalYear)
  const byYear = Map.groupBy(inOrder, ({ fiscalYear }) => fiscalYear)
  const year = yearLookedAt(costs, asOf)
  const yenIn = (fiscalYear: number) => yenOf(byYear.get(fiscalYear) ?? [])
  const total = yenIn(year)
  const users = usersOf(surveyed)
  const yenOfSystems = [...byYear].map(([fiscalYear, lines]) => [fiscalYear, yenBySystem(lines)] as const)
  const growthOf = (fiscalYear: number) =>
    ratio(yenIn(fiscalYear) - yenIn(fiscalYear - 1), yenIn(fiscalYear - 1))
  return {
    denominator: systemsOf(costs).length,
    missing: withoutCost(surveyed, costs),
    indicators: {
      year: { value: year, kind: 'year' },
      total: { value: total, kind: 'yen' },
      growth: { value: growthOf(year), kind: 'growth' },
      perUser: { value: yenPerUser(byYear.get(year) ?? [], users), kind: 'yen' },
    },
    measures: 'yen',
    figures: [...byYear].map(([fiscalYear, lines]) => ({
      key: `year${fiscalYear}`,
      label: { ja: `${fiscalYear}年度`, en: `FY${fiscalYear}` },
      value: yenOf(lines),
      share: null,
      isNotable: fiscalYear > fiscalYearOf(asOf),
      systems: systemsOf(lines),
      cells: [growthOf(fiscalYear), yenPerUser(lines, users)],
    })),
    figureColumns: [
      { key: 'growth', kind: 'growth' },
      { key: 'yenPerUser', kind: 'yen' },
    ],
    columns: [
      { key: 'fiscalYear', kind: 'year' },
      { key: 'yen', kind: 'yen' },
    ],
    details: systemsOf(costs).flatMap((system) =>
      yenOfSystems.flatMap(([fiscalYear, yen]) => {
        const own = yen.get(system.systemId)
        return own === undefined ? [] : [{ ...system, figure: `year${fiscalYear}`, cells: [fiscalYear, own] }]
      }),
    ),
  }
}
