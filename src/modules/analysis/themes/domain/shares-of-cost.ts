import type { Bilingual } from '#kernel/contract/index.ts'
import type { SystemRecord } from '#modules/ledger/index.ts'
import { allCosts, type SystemCost, systemsOf, withoutCost, yearLookedAt, yenOf } from './costs.ts'
import { ratio, type Theme } from './theme.ts'

/** A year's cost parted by something that each line has, the greatest part first. */
export function sharesOfCost(
  surveyed: readonly SystemRecord[],
  asOf: Temporal.PlainDate,
  part: { key: string; of(line: SystemCost): string; label(of: string): Bilingual },
): Theme {
  const all = allCosts(surveyed)
  const year = yearLookedAt(all, asOf)
  const costs = all.filter(({ fiscalYear }) => fiscalYear === year)
  const total = yenOf(costs)
  const parts = [...Map.groupBy(costs, part.of)]
    .map(([of, lines]) => ({ of, lines, yen: yenOf(lines) }))
    .toSorted((a, b) => b.yen - a.yen || (a.of < b.of ? -1 : 1))
  return {
    denominator: systemsOf(costs).length,
    missing: withoutCost(surveyed, costs),
    indicators: {
      year: { value: year, kind: 'year' },
      total: { value: total, kind: 'yen' },
      parts: { value: parts.length, kind: 'count' },
    },
    measures: 'yen',
    figures: parts.map(({ of, lines, yen }) => ({
      key: `part ${of}`,
      label: part.label(of),
      value: yen,
      share: ratio(yen, total),
      isNotable: false,
      systems: systemsOf(lines),
    })),
    columns: [
      { key: part.key, kind: 'text' },
      { key: 'yen', kind: 'yen' },
    ],
    details: parts.flatMap(({ of, lines }) =>
      systemsOf(lines).map((system) => ({
        ...system,
        figure: `part ${of}`,
        cells: [part.label(of), yenOf(lines.filter((line) => line.system.systemId === system.systemId))],
      })),
    ),
  }
}
