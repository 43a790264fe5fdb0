import type { Bilingual } from '#kernel/contract/index.ts'
import { type Answers, numberOf, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { refOf, withoutServers } from '../../../domain/index.ts'
import { exposureOf, places } from '../../../hazards/domain/exposure.ts'
import { type HazardLevel, hazardLevels, hazards, type PlaceHazard } from '../../../hazards/kinds.ts'
import { type Rule, ratio } from '../theme.ts'

/** Buildings of the city, which share its earthquake and its tsunami. */
const ownBuildings = new Set(['serverRoom', 'office', 'otherFacility'])

/** A server whose processors are busy for less than this stands mostly idle: what it does fits beside others. */
export const IDLE_CPU_PERCENT = 20

/** From here on a hazard counts as a threat. */
const threatens: HazardLevel = 'medium'
const noPlace = { key: 'unanswered', label: { ja: '未回答', en: 'Not answered' } }

/**
 * Servers by the place where they stand and their use, against the hazards that the city has assessed for the place
 * (an assessment that is missing is said), and against what they are ready for: not fastened against an earthquake, without a
 * UPS in a power cut, in a building of the city without a copy elsewhere. And how busy they are: an idle server in
 * danger is the first to move.
 */
export const serverHazards: Rule = (surveyed, { placeHazards }) => {
  const having = surveyed.filter((record) => rowsOf(record, 'servers').length > 0)
  const servers = having.flatMap((record) =>
    rowsOf(record, 'servers').map((row) => ({ record, row, place: textOf(row, 'place') ?? noPlace.key })),
  )
  const inDanger = servers.filter(({ record, row }) => dangersOf(record, row).length > 0)
  const exposureAt = new Map(
    [...places, noPlace].map(({ key }) => [key, exposureOf(placeHazards, key, threatens)]),
  )
  const threatened = servers.filter(({ place }) => exposureAt.get(place)?.threats.length)
  const unassessed = servers.filter(({ place }) => exposureAt.get(place)?.unassessed.length)
  const idle = servers.filter(({ row }) => isIdle(row))
  return {
    source: 'placeHazards',
    denominator: having.length,
    missing: withoutServers(surveyed),
    indicators: {
      servers: { value: servers.length, kind: 'count' },
      own: { value: servers.filter(({ place }) => ownBuildings.has(place)).length, kind: 'count' },
      threatened: { value: threatened.length, kind: 'count' },
      unassessed: { value: unassessed.length, kind: 'count' },
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
      { key: 'use', kind: 'text' },
      { key: 'place', kind: 'text' },
      { key: 'hazards', kind: 'text' },
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
          textOf(row, 'serverRole') ?? null,
          [...places, noPlace].find(({ key }) => key === place)?.label ?? null,
          sayHazards(placeHazards, place),
          use === undefined ? null : use / 100,
          { ja: dangers.map(({ ja }) => ja).join('、'), en: dangers.map(({ en }) => en).join(', ') },
        ],
      }
    }),
  }
}

/** 「津波 高(簡易浸水深 5.74 m)、洪水・高潮 未評価」 */
function sayHazards(known: readonly PlaceHazard[], place: string): Bilingual {
  const { threats, unassessed } = exposureOf(known, place, threatens)
  const inLanguage = (language: 'ja' | 'en') => {
    const nameOf = (key: string) => hazards.find((each) => each.key === key)?.label[language] ?? key
    const levelOf = (key: string) => hazardLevels.find((each) => each.key === key)?.label[language] ?? key
    const said = threats.map(({ hazard, level, detail }) => {
      const measure = detail === '' ? '' : language === 'ja' ? `(${detail})` : ` (${detail})`
      return `${nameOf(hazard)} ${levelOf(level)}${measure}`
    })
    const open = unassessed.map((key) => `${nameOf(key)} ${language === 'ja' ? '未評価' : 'not assessed'}`)
    return [...said, ...open].join(language === 'ja' ? '、' : ', ')
  }
  return { ja: inLanguage('ja'), en: inLanguage('en') }
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
