import type { Bilingual } from '#kernel/contract/index.ts'
import type { SystemRecord } from '#modules/ledger/index.ts'
import {
  allCosts,
  type SystemCost,
  systemsOf,
  usersOf,
  withoutCost,
  yearLookedAt,
  yenBySystem,
  yenOf,
  yenPerUser,
} from './costs.ts'
import { ratio, type Theme } from './theme.ts'

/**
 * A year's cost parted by something that each line has, the greatest part first, beside the year before and for each
 * staff user of the part's systems. A part that ended stands there with nothing.
 */
export function sharesOfCost(
  surveyed: readonly SystemRecord[],
  asOf: Temporal.PlainDate,
  part: { key: string; of(line: SystemCost): string; label(of: string): Bilingual },
): Theme {
  const all = allCosts(surveyed)
  const year = yearLookedAt(all, asOf)
  const costs = all.filter(({ fiscalYear }) => fiscalYear === year)
  const before = all.filter(({ fiscalYear }) => fiscalYear === year - 1)
  const users = usersOf(surveyed)
  const total = yenOf(costs)
  const linesBefore = Map.groupBy(before, part.of)
  const linesNow = Map.groupBy(costs, part.of)
  const parts = [...new Set([...linesNow.keys(), ...linesBefore.keys()])]
    .map((of) => {
      const lines = linesNow.get(of) ?? []
      const linesOfBefore = linesBefore.get(of) ?? []
      return { of, lines, linesOfBefore, yen: yenOf(lines), yenBefore: yenOf(linesOfBefore) }
    })
    .toSorted((a, b) => b.yen - a.yen || b.yenBefore - a.yenBefore || (a.of < b.of ? -1 : 1))
  return {
    denominator: systemsOf(all).length,
    missing: withoutCost(surveyed, all),
    indicators: {
      year: { value: year, kind: 'year' },
      total: { value: total, kind: 'yen' },
      parts: { value: parts.filter(({ yen }) => yen > 0).length, kind: 'count' },
      growth: { value: ratio(total - yenOf(before), yenOf(before)), kind: 'growth' },
      perUser: { value: yenPerUser(costs, users), kind: 'yen' },
    },
    measures: 'yen',
    figures: parts.map(({ of, lines, linesOfBefore, yen, yenBefore }) => ({
      key: `part ${of}`,
      label: part.label(of),
      value: yen,
      share: ratio(yen, total),
      isNotable: false,
      systems: systemsOf(lines.length > 0 ? lines : linesOfBefore),
      cells: [yenBefore, ratio(yen - yenBefore, yenBefore), yenPerUser(lines, users)],
    })),
    figureColumns: [
      { key: 'yenBefore', kind: 'yen' },
      { key: 'growth', kind: 'growth' },
      { key: 'yenPerUser', kind: 'yen' },
    ],
    columns: [
      { key: part.key, kind: 'text' },
      { key: 'yen', kind: 'yen' },
      { key: 'yenBefore', kind: 'yen' },
      { key: 'growth', kind: 'growth' },
    ],
    details: parts.flatMap(({ of, lines, linesOfBefore }) => {
      const [yenNow, yenThen] = [yenBySystem(lines), yenBySystem(linesOfBefore)]
      return systemsOf(lines.length > 0 ? lines : linesOfBefore).map((system) => {
        const [yen, yenBefore] = [yenNow.get(system.systemId) ?? 0, yenThen.get(system.systemId) ?? 0]
        return {
          ...system,
          figure: `part ${of}`,
          cells: [part.label(of), yen, yenBefore, ratio(yen - yenBefore, yenBefore)],
        }
      })
    }),
  }
}
