import { firstYear, isOneOff, missingReason, refOf, USE_PERIOD_YEARS } from '../../../domain/index.ts'
import { allCosts, yenOf } from '../costs.ts'
import { both, type Rule, sum } from '../theme.ts'

/**
 * Everything a system costs over the five years of its use period, fees and customisation too (① looks at four items
 * only), with what was spent in the year before to get ready.
 */
export const lifeCycleCost: Rule = (surveyed) => {
  const costs = Map.groupBy(allCosts(surveyed), ({ system }) => system.systemId)
  const known = surveyed
    .flatMap((record) => {
      const lines = costs.get(record.systemId) ?? []
      if (lines.length === 0) return []
      const from = firstYear(record) ?? Math.min(...lines.map(({ fiscalYear }) => fiscalYear))
      const counted = lines.filter(({ fiscalYear, item }) =>
        fiscalYear === from - 1 ? isOneOff(item) : fiscalYear >= from && fiscalYear < from + USE_PERIOD_YEARS,
      )
      const initial = yenOf(counted.filter(({ item }) => isOneOff(item)))
      return [{ system: refOf(record), from, initial, running: yenOf(counted) - initial }]
    })
    .toSorted((a, b) => b.initial + b.running - (a.initial + a.running))
  const counted = new Set(known.map(({ system }) => system.systemId))
  const total = sum(known.map(({ initial, running }) => initial + running))
  return {
    denominator: known.length,
    missing: surveyed
      .filter(({ systemId }) => !counted.has(systemId))
      .map((record) => ({ ...refOf(record), reason: missingReason(record, undefined) })),
    indicators: {
      total: { value: total, kind: 'yen' },
      running: {
        value: total === 0 ? null : sum(known.map(({ running }) => running)) / total,
        kind: 'share',
      },
    },
    measures: 'yen',
    figures: known
      .filter(({ initial, running }) => initial + running > 0)
      .map(({ system, from, initial, running }) => ({
        key: system.systemId,
        label: both(system.system),
        value: initial + running,
        share: null,
        isNotable: false,
        systems: [system],
        cells: [from, initial, running],
      })),
    figureColumns: [
      { key: 'firstFiscalYear', kind: 'year' },
      { key: 'initialYen', kind: 'yen' },
      { key: 'runningYen', kind: 'yen' },
    ],
    columns: [
      { key: 'firstFiscalYear', kind: 'year' },
      { key: 'initialYen', kind: 'yen' },
      { key: 'runningYen', kind: 'yen' },
      { key: 'yen', kind: 'yen' },
    ],
    details: known.map(({ system, from, initial, running }) => ({
      ...system,
      cells: [from, initial, running, initial + running],
    })),
  }
}
