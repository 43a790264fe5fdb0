import { collectionByKey, numberOf, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import { type Rule, sum } from '../theme.ts'

/** Where the ledger knows until when somebody mends a thing. */
const places = [
  { collection: 'servers', name: 'serverName' },
  { collection: 'software', name: 'softwareName' },
  { collection: 'terminals', name: 'terminalType' },
] as const

/** From when to when, in years from the day looked at. */
const stages = [
  { key: 'ended', label: { ja: '切れている', en: 'Ended' }, until: 0 },
  { key: 'withinOneYear', label: { ja: '1年以内に切れる', en: 'Within a year' }, until: 1 },
  { key: 'withinThreeYears', label: { ja: '3年以内に切れる', en: 'Within three years' }, until: 3 },
  { key: 'later', label: { ja: '3年より先', en: 'Later' }, until: Number.POSITIVE_INFINITY },
] as const

/**
 * Systems by the first of their servers, software and terminals that nobody mends any more. After that day known holes
 * stay open, whatever the system itself is worth.
 */
export const supportEnds: Rule = (surveyed, { asOf }) => {
  const parts = surveyed.flatMap((record) => partsOf(record))
  const bySystem = Map.groupBy(parts, ({ record }) => record.systemId)
  const stageOf = (day: Temporal.PlainDate) =>
    stages.find(
      ({ until }) =>
        !Number.isFinite(until) || Temporal.PlainDate.compare(day, asOf.add({ years: until })) < 0,
    )?.key
  const first = [...bySystem.values()].flatMap((some) => some.toSorted(byDay)[0] ?? [])
  const exposed = first.filter(({ on }) => stageOf(on) === 'ended')
  return {
    denominator: first.length,
    missing: surveyed
      .filter(({ systemId }) => !bySystem.has(systemId))
      .map((record) => ({ ...refOf(record), reason: missingReason(record, undefined) })),
    indicators: {
      exposed: { value: exposed.length, kind: 'count' },
      parts: { value: parts.filter(({ on }) => stageOf(on) === 'ended').length, kind: 'count' },
      users: {
        value: sum(exposed.map(({ record }) => numberOf(record.answers, 'staffUsers') ?? 0)),
        kind: 'count',
      },
    },
    measures: 'systems',
    figures: stages.map(({ key, label }) => {
      const systems = first.filter(({ on }) => stageOf(on) === key).map(({ record }) => refOf(record))
      return {
        key,
        label,
        value: systems.length,
        share: first.length === 0 ? 0 : systems.length / first.length,
        isNotable: key === 'ended',
        systems,
      }
    }),
    columns: [
      { key: 'part', kind: 'text' },
      { key: 'partKind', kind: 'text' },
      { key: 'supportEndsOn', kind: 'date' },
      { key: 'daysLeft', kind: 'count' },
    ],
    details: parts.toSorted(byDay).map(({ record, name, kind, on }) => ({
      ...refOf(record),
      cells: [name, kind, on.toString(), asOf.until(on, { largestUnit: 'days' }).days],
    })),
  }
}

function partsOf(record: SystemRecord) {
  return places.flatMap(({ collection, name }) =>
    rowsOf(record, collection).flatMap((row) => {
      const on = textOf(row, 'supportEndsOn')
      const kind = collectionByKey.get(collection)?.label ?? null
      return on === undefined
        ? []
        : [{ record, name: textOf(row, name) ?? '', kind, on: Temporal.PlainDate.from(on) }]
    }),
  )
}

function byDay(a: { on: Temporal.PlainDate }, b: { on: Temporal.PlainDate }): number {
  return Temporal.PlainDate.compare(a.on, b.on)
}
