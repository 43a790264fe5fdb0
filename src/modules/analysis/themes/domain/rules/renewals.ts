import { fiscalYearOf } from '#kernel/time/index.ts'
import { rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import type { Rule } from '../theme.ts'

const renewal = { ja: 'システムの更新', en: 'Renewal of the system' }

/**
 * The calendar of renewals, fiscal year by fiscal year, with the contracts that end in each. A renewal whose day has
 * passed is worth looking at.
 */
export const renewals: Rule = (surveyed, { asOf }) => {
  const known = surveyed
    .flatMap((record) => {
      const on = textOf(record.answers, 'nextRenewalOn')
      return on === undefined ? [] : [{ system: refOf(record), on: Temporal.PlainDate.from(on) }]
    })
    .toSorted(byDay)
  const contracts = surveyed.flatMap(contractEndsOf).toSorted(byDay)
  const isPast = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(on, asOf) < 0
  const inAYear = asOf.add({ years: 1 })
  const isSoon = ({ on }: { on: Temporal.PlainDate }) =>
    !isPast(on) && Temporal.PlainDate.compare(on, inAYear) <= 0
  const entries = [...known.map((each) => ({ ...each, what: renewal })), ...contracts].toSorted(byDay)
  return {
    denominator: known.length,
    missing: surveyed
      .filter(({ answers }) => textOf(answers, 'nextRenewalOn') === undefined)
      .map((record) => ({ ...refOf(record), reason: missingReason(record, record.answers.nextRenewalOn) })),
    indicators: {
      soon: { value: known.filter(isSoon).length, kind: 'count' },
      past: { value: known.filter(({ on }) => isPast(on)).length, kind: 'count' },
      contracts: { value: contracts.filter(isSoon).length, kind: 'count' },
    },
    measures: 'systems',
    figures: [...Map.groupBy(known, ({ on }) => fiscalYearOf(on))].map(([year, some]) => ({
      key: `year${year}`,
      label: { ja: `${year}年度`, en: `FY${year}` },
      value: some.length,
      share: some.length / known.length,
      isNotable: some.some(({ on }) => isPast(on)),
      systems: some.map(({ system }) => system),
      cells: [contracts.filter(({ on }) => fiscalYearOf(on) === year).length],
    })),
    figureColumns: [{ key: 'contractEnds', kind: 'count' }],
    columns: [
      { key: 'renewalOn', kind: 'date' },
      { key: 'daysLeft', kind: 'count' },
      { key: 'what', kind: 'text' },
    ],
    details: entries.map(({ system, on, what }) => ({
      ...system,
      figure: `year${fiscalYearOf(on)}`,
      cells: [on.toString(), asOf.until(on, { largestUnit: 'days' }).days, what],
    })),
  }
}

function contractEndsOf(record: SystemRecord) {
  return rowsOf(record, 'contracts').flatMap((row) => {
    const on = textOf(row, 'endsOn')
    if (on === undefined) return []
    const name = textOf(row, 'contractName') ?? ''
    const goesOn = row.renewsAutomatically === true
    return [
      {
        system: refOf(record),
        on: Temporal.PlainDate.from(on),
        what: {
          ja: `契約の終わり: ${name}${goesOn ? '(自動更新)' : ''}`,
          en: `End of contract: ${name}${goesOn ? ' (renews by itself)' : ''}`,
        },
      },
    ]
  })
}

function byDay(a: { on: Temporal.PlainDate }, b: { on: Temporal.PlainDate }): number {
  return Temporal.PlainDate.compare(a.on, b.on)
}
