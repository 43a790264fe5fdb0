import { numberOf, type SystemRecord } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import { allCosts, yearLookedAt, yenOf } from '../costs.ts'
import { both, type Rule, ratio, sum } from '../theme.ts'

/** What a system costs for each of its staff users in a year. */
export const costPerUser: Rule = (surveyed, { asOf }) => {
  const all = allCosts(surveyed)
  const year = yearLookedAt(all, asOf)
  const yenIn = ({ systemId }: SystemRecord) =>
    yenOf(all.filter(({ system, fiscalYear }) => system.systemId === systemId && fiscalYear === year))
  const known = surveyed
    .map((record) => ({
      ...refOf(record),
      users: numberOf(record.answers, 'staffUsers') ?? 0,
      yen: yenIn(record),
    }))
    .filter(({ users, yen }) => users > 0 && yen > 0)
    .toSorted((a, b) => b.yen / b.users - a.yen / a.users)
  const counted = new Set(known.map(({ systemId }) => systemId))
  const average = ratio(sum(known.map(({ yen }) => yen)), sum(known.map(({ users }) => users)))
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
    figures: known.map(({ users, yen, ...system }) => ({
      key: system.systemId,
      label: both(system.system),
      value: Math.round(yen / users),
      share: null,
      isNotable: false,
      systems: [system],
    })),
    columns: [
      { key: 'yenPerUser', kind: 'yen' },
      { key: 'users', kind: 'count' },
      { key: 'yen', kind: 'yen' },
    ],
    details: known.map(({ users, yen, ...system }) => ({
      ...system,
      cells: [Math.round(yen / users), users, yen],
    })),
  }
}
