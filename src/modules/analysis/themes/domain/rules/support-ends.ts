import { type Answers, numberOf, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import { type Rule, sum } from '../theme.ts'

/** What a thing is to the system that stands on it. */
const layers = [
  { key: 'osParts', label: { ja: 'OS', en: 'Operating system' } },
  { key: 'middlewareParts', label: { ja: 'ミドルウェア', en: 'Middleware' } },
  { key: 'packageParts', label: { ja: '業務パッケージ', en: 'Business package' } },
  { key: 'otherParts', label: { ja: 'その他のソフト', en: 'Other software' } },
  { key: 'serverParts', label: { ja: 'サーバ(機器)', en: 'Server (hardware)' } },
  { key: 'terminalParts', label: { ja: '端末(機器)', en: 'Terminal (hardware)' } },
] as const

type Layer = (typeof layers)[number]['key']

const layerOfKind: Readonly<Record<string, Layer>> = {
  os: 'osParts',
  database: 'middlewareParts',
  middleware: 'middlewareParts',
  package: 'packageParts',
}

/** Where the ledger knows until when somebody mends a thing. */
const places: readonly { collection: string; name: string; layerOf(row: Answers): Layer }[] = [
  { collection: 'servers', name: 'serverName', layerOf: () => 'serverParts' },
  {
    collection: 'software',
    name: 'softwareName',
    layerOf: (row) => layerOfKind[textOf(row, 'softwareKind') ?? ''] ?? 'otherParts',
  },
  { collection: 'terminals', name: 'terminalType', layerOf: () => 'terminalParts' },
]

/** From when to when, in years from the day looked at. */
const stages = [
  { key: 'ended', label: { ja: '切れている', en: 'Ended' }, until: 0 },
  { key: 'withinOneYear', label: { ja: '1年以内に切れる', en: 'Within a year' }, until: 1 },
  { key: 'withinThreeYears', label: { ja: '3年以内に切れる', en: 'Within three years' }, until: 3 },
  { key: 'later', label: { ja: '3年より先', en: 'Later' }, until: Number.POSITIVE_INFINITY },
] as const

/**
 * Systems by the first of their operating systems, middleware, other software and hardware that nobody mends any more,
 * and who is exposed by it: the staff that use them, the personal data in them. After that day known holes stay open,
 * whatever the system itself is worth.
 */
export const supportEnds: Rule = (surveyed, { asOf }) => {
  const parts = surveyed.flatMap((record) => partsOf(record))
  const bySystem = Map.groupBy(parts, ({ record }) => record.systemId)
  const ends = stages.map(({ key, until }) => ({
    key,
    day: Number.isFinite(until) ? asOf.add({ years: until }) : null,
  }))
  const stageOf = (on: Temporal.PlainDate) =>
    ends.find(({ day }) => day === null || Temporal.PlainDate.compare(on, day) < 0)?.key
  const first = [...bySystem.values()].flatMap((some) => some.toSorted(byDay)[0] ?? [])
  const at = (stage: string) => {
    const records = first.filter(({ on }) => stageOf(on) === stage).map(({ record }) => record)
    const ofStage = parts.filter(({ on }) => stageOf(on) === stage)
    return {
      records,
      parts: ofStage,
      users: sum(records.map(({ answers }) => numberOf(answers, 'staffUsers') ?? 0)),
      personal: records.filter(({ answers }) => answers.hasPersonalData === true).length,
      perLayer: layers.map(({ key }) => ofStage.filter(({ layer }) => layer === key).length),
    }
  }
  const ended = at('ended')
  return {
    denominator: first.length,
    missing: surveyed
      .filter(({ systemId }) => !bySystem.has(systemId))
      .map((record) => ({ ...refOf(record), reason: missingReason(record, undefined) })),
    indicators: {
      exposed: { value: ended.records.length, kind: 'count' },
      parts: { value: ended.parts.length, kind: 'count' },
      users: { value: ended.users, kind: 'count' },
      personal: { value: ended.personal, kind: 'count' },
      ...Object.fromEntries(
        layers.map(({ key }, place) => [key, { value: ended.perLayer[place] ?? 0, kind: 'count' as const }]),
      ),
    },
    measures: 'systems',
    figures: stages.map(({ key, label }) => {
      const { records, users, personal, perLayer } = at(key)
      return {
        key,
        label,
        value: records.length,
        share: first.length === 0 ? 0 : records.length / first.length,
        isNotable: key === 'ended',
        systems: records.map(refOf),
        cells: [users, personal, ...perLayer],
      }
    }),
    figureColumns: [
      { key: 'users', kind: 'count' },
      { key: 'personal', kind: 'count' },
      ...layers.map(({ key }) => ({ key, kind: 'count' as const })),
    ],
    columns: [
      { key: 'part', kind: 'text' },
      { key: 'partKind', kind: 'text' },
      { key: 'supportEndsOn', kind: 'date' },
      { key: 'daysLeft', kind: 'count' },
      { key: 'users', kind: 'count' },
    ],
    details: parts.toSorted(byDay).map(({ record, name, layer, on }) => ({
      ...refOf(record),
      cells: [
        name,
        layers.find(({ key }) => key === layer)?.label ?? null,
        on.toString(),
        asOf.until(on, { largestUnit: 'days' }).days,
        numberOf(record.answers, 'staffUsers') ?? null,
      ],
    })),
  }
}

function partsOf(record: SystemRecord) {
  return places.flatMap(({ collection, name, layerOf }) =>
    rowsOf(record, collection).flatMap((row) => {
      const on = textOf(row, 'supportEndsOn')
      return on === undefined
        ? []
        : [{ record, name: textOf(row, name) ?? '', layer: layerOf(row), on: Temporal.PlainDate.from(on) }]
    }),
  )
}

function byDay(a: { on: Temporal.PlainDate }, b: { on: Temporal.PlainDate }): number {
  return Temporal.PlainDate.compare(a.on, b.on)
}
