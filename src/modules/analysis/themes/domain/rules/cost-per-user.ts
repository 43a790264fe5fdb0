import { missingReason, refOf } from '../../../domain/index.ts'
import { allCosts, systemsOf, usersOf, yearLookedAt, yenOf } from '../costs.ts'
import { both, type Rule, ratio, sum } from '../theme.ts'

/** What a system costs for each of its staff users in a year. One that costs nothing in it costs them nothing. */
export const costPerUser: Rule = (surveyed, { asOf }) => {
  const all = allCosts(surveyed)
  const year = yearLookedAt(all, asOf)
  const users = usersOf(surveyed)
  const bySystem = Map.groupBy(all, ({ system }) => system.systemId)
  const yenIn = (systemId: string, fiscalYear: number) =>
    yenOf((bySystem.get(systemId) ?? []).filter((line) => line.fiscalYear === fiscalYear))
  const known = systemsOf(all)
    .flatMap((system) => {
      const heads = users.get(system.systemId)
      if (heads === undefined) return []
      const [yen, yenBefore] = [yenIn(system.systemId, year), yenIn(system.systemId, year - 1)]
      return [{ system, heads, yen, yenBefore, perUser: Math.round(yen / heads) }]
    })
    .toSorted((a, b) => b.perUser - a.perUser)
  const counted = new Set(known.map(({ system }) => system.systemId))
  const average = ratio(sum(known.map(({ yen }) => yen)), sum(known.map(({ heads }) => heads)))
  return {
    denominator: known.length,
    missing: surveyed
      .filter(({ systemId }) => !counted.has(systemId))
      .map((record) => ({ ...refOf(record), reason: missingReason(record, record.answers.staffUsers) })),
    indicators: {
      year: { value: year, kind: 'year' },
      average: { value: average === null ? null : Math.round(average), kind: 'yen' },
    },
    measures: 'yen',
    figures: known
      .filter(({ yen }) => yen > 0)
      .map(({ system, perUser, yen, yenBefore, heads }) => ({
        key: system.systemId,
        label: both(system.system),
        value: perUser,
        share: null,
        isNotable: false,
        systems: [system],
        cells: [heads, yen, ratio(yen - yenBefore, yenBefore)],
      })),
    figureColumns: [
      { key: 'users', kind: 'count' },
      { key: 'yen', kind: 'yen' },
      { key: 'growth', kind: 'growth' },
    ],
    columns: [
      { key: 'yenPerUser', kind: 'yen' },
      { key: 'users', kind: 'count' },
      { key: 'yen', kind: 'yen' },
    ],
    details: known.map(({ system, perUser, heads, yen }) => ({ ...system, cells: [perUser, heads, yen] })),
  }
}
