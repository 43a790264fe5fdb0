import { fiscalYearOf } from '#kernel/time/index.ts'
import { textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import type { Rule } from '../theme.ts'

/** When systems are to be renewed, fiscal year by fiscal year. A day that has passed is worth looking at. */
export const renewals: Rule = (surveyed, { asOf }) => {
  const known = surveyed
    .flatMap((record) => {
      const on = textOf(record.answers, 'nextRenewalOn')
      return on === undefined ? [] : [{ system: refOf(record), on: Temporal.PlainDate.from(on) }]
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const isPast = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(on, asOf) < 0
  const inAYear = asOf.add({ years: 1 })
  const soon = known.filter(({ on }) => !isPast(on) && Temporal.PlainDate.compare(on, inAYear) <= 0)
  return {
    denominator: known.length,
    missing: surveyed
      .filter(({ answers }) => textOf(answers, 'nextRenewalOn') === undefined)
      .map((record) => ({ ...refOf(record), reason: missingReason(record, record.answers.nextRenewalOn) })),
    indicators: {
      soon: { value: soon.length, kind: 'count' },
      past: { value: known.filter(({ on }) => isPast(on)).length, kind: 'count' },
    },
    measures: 'systems',
    figures: [...Map.groupBy(known, ({ on }) => fiscalYearOf(on))].map(([year, some]) => ({
      key: `year${year}`,
      label: { ja: `${year}年度`, en: `FY${year}` },
      value: some.length,
      share: some.length / known.length,
      isNotable: some.some(({ on }) => isPast(on)),
      systems: some.map(({ system }) => system),
    })),
    columns: [
      { key: 'renewalOn', kind: 'date' },
      { key: 'daysLeft', kind: 'count' },
    ],
    details: known.map(({ system, on }) => ({
      ...system,
      cells: [on.toString(), asOf.until(on, { largestUnit: 'days' }).days],
    })),
  }
}
