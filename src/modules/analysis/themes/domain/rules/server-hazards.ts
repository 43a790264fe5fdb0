import {
  type Answers,
  collectionByKey,
  numberOf,
  rowsOf,
  type SystemRecord,
  textOf,
} from '#modules/ledger/index.ts'
import { refOf, withoutServers } from '../../../domain/index.ts'
import { type Rule, ratio } from '../theme.ts'

/** Buildings of the city, which share its earthquake and its tsunami. */
const ownBuildings = new Set(['serverRoom', 'office', 'otherFacility'])

/** A server whose processors are busy for less than this stands mostly idle: what it does fits beside others. */
export const IDLE_CPU_PERCENT = 20

const places = collectionByKey.get('servers')?.fields.find(({ key }) => key === 'place')?.choices ?? []
const noPlace = { key: 'unanswered', label: { ja: '未回答', en: 'Not answered' } }

/**
 * Servers by the place where they stand, against what may happen there: not fastened against an earthquake, without a
 * UPS in a power cut, in a building of the city without a copy elsewhere. And how busy they are: an idle server in
 * danger is the first to move.
 */
export const serverHazards: Rule = (surveyed) => {
  const having = surveyed.filter((record) => rowsOf(record, 'servers').length > 0)
  const servers = having.flatMap((record) =>
    rowsOf(record, 'servers').map((row) => ({ record, row, place: textOf(row, 'place') ?? noPlace.key })),
  )
  const inDanger = servers.filter(({ record, row }) => dangersOf(record, row).length > 0)
  const idle = servers.filter(({ row }) => isIdle(row))
  return {
    denominator: having.length,
    missing: withoutServers(surveyed),
    indicators: {
      servers: { value: servers.length, kind: 'count' },
      own: { value: servers.filter(({ place }) => ownBuildings.has(place)).length, kind: 'count' },
      danger: { value: inDanger.length, kind: 'count' },
      idle: {
        value: ratio(idle.length, servers.filter(({ row }) => cpuOf(row) !== undefined).length),
        kind: 'share',
      },
    },
    measures: 'count',
    figures: [...places, noPlace].flatMap(({ key, label }) => {
      const here = servers.filter(({ place }) => place === key)
      if (here.length === 0) return []
      return [
        {
          key,
          label,
          value: here.length,
          share: here.length / servers.length,
          isNotable: here.some((server) => inDanger.includes(server)),
          systems: [...new Map(here.map(({ record }) => [record.systemId, refOf(record)])).values()],
        },
      ]
    }),
    columns: [
      { key: 'server', kind: 'text' },
      { key: 'place', kind: 'text' },
      { key: 'cpuUse', kind: 'share' },
      { key: 'dangers', kind: 'text' },
    ],
    details: servers.map(({ record, row, place }) => {
      const dangers = dangersOf(record, row)
      const use = cpuOf(row)
      return {
        ...refOf(record),
        figure: place,
        cells: [
          textOf(row, 'serverName') ?? '',
          [...places, noPlace].find(({ key }) => key === place)?.label ?? null,
          use === undefined ? null : use / 100,
          { ja: dangers.map(({ ja }) => ja).join('、'), en: dangers.map(({ en }) => en).join(', ') },
        ],
      }
    }),
  }
}

function dangersOf({ answers }: SystemRecord, row: Answers) {
  const isOwn = ownBuildings.has(textOf(row, 'place') ?? '')
  return [
    ...(row.isSeismicallyFixed === false ? [{ ja: '耐震固定なし', en: 'not fastened' }] : []),
    ...(row.hasUps === false ? [{ ja: '無停電電源なし', en: 'no UPS' }] : []),
    ...(isOwn && textOf(answers, 'offSiteStorage') === 'notDone'
      ? [{ ja: '庁外に控えなし', en: 'no copy off site' }]
      : []),
  ]
}

const cpuOf = (row: Answers) => numberOf(row, 'cpuUsePercent')
const isIdle = (row: Answers) => (cpuOf(row) ?? 100) < IDLE_CPU_PERCENT
