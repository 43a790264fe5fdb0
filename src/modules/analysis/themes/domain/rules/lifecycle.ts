import { numberOf, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { isBeforeUse, missingReason, refOf } from '../../../domain/index.ts'
import type { Rule } from '../theme.ts'

/** Points for how much the work needs a system (0…3) and how many use it (0…2). */
const dependencePoints: Readonly<Record<string, number>> = {
  noWorkWithout: 3,
  twoDaysByOtherMeans: 2,
  oneWeekByOtherMeans: 1,
  worksWithout: 0,
}
const VALUABLE_FROM = 3
const FIT_FROM = 3

const groups = [
  {
    key: 'invest',
    name: { ja: '伸ばす', en: 'Invest' },
    label: { ja: '伸ばす(価値も状態もよい)', en: 'Invest: worth it and fit' },
    isValuable: true,
    isFit: true,
  },
  {
    key: 'migrate',
    name: { ja: '作り直す', en: 'Migrate' },
    label: { ja: '作り直す(価値は高いが状態がわるい)', en: 'Migrate: worth it but unfit' },
    isValuable: true,
    isFit: false,
  },
  {
    key: 'tolerate',
    name: { ja: 'そのまま使う', en: 'Tolerate' },
    label: { ja: 'そのまま使う(状態はよいが価値は低い)', en: 'Tolerate: fit but of little worth' },
    isValuable: false,
    isFit: true,
  },
  {
    key: 'eliminate',
    name: { ja: 'まとめる・やめる', en: 'Merge or end' },
    label: { ja: 'まとめる・やめる(価値も状態も低い)', en: 'Merge or end: neither' },
    isValuable: false,
    isFit: false,
  },
] as const

/**
 * What to do with each system (the TIME quadrant), by two scores that anyone can check: value 0…5 for the work (how far
 * it goes without the system, how many staff use it) and state 0…5 (one point each: support not ended, package not
 * changed heavily, backup off site, restoring tested, recovery manual held). From 3 points on a score is high. A first
 * sorting to talk about, no verdict.
 */
export const lifecycle: Rule = (surveyed, { asOf }) => {
  const scored = surveyed.flatMap((record) => {
    const points = dependencePoints[textOf(record.answers, 'workDependency') ?? '']
    if (points === undefined || isBeforeUse(record)) return []
    const users = userPoints(record)
    const value = points + users
    const held = statePoints(record, asOf)
    const state = held.filter(Boolean).length
    const group = groups.find(
      ({ isValuable, isFit }) => isValuable === value >= VALUABLE_FROM && isFit === state >= FIT_FROM,
    )
    return group ? [{ system: refOf(record), value, state, group, points: [points, users], held }] : []
  })
  const counted = new Set(scored.map(({ system }) => system.systemId))
  const inGroup = (key: string) => scored.filter(({ group }) => group.key === key)
  return {
    denominator: scored.length,
    missing: surveyed
      .filter(({ systemId }) => !counted.has(systemId))
      .map((record) => ({ ...refOf(record), reason: missingReason(record, record.answers.workDependency) })),
    indicators: {
      ...Object.fromEntries(
        groups.map(({ key }) => [key, { value: inGroup(key).length, kind: 'count' as const }]),
      ),
      valuableFrom: { value: VALUABLE_FROM, kind: 'count' },
      fitFrom: { value: FIT_FROM, kind: 'count' },
    },
    measures: 'systems',
    figures: groups.map(({ key, label }) => ({
      key,
      label,
      value: inGroup(key).length,
      share: scored.length === 0 ? 0 : inGroup(key).length / scored.length,
      isNotable: key === 'migrate',
      systems: inGroup(key).map(({ system }) => system),
    })),
    columns: [
      { key: 'group', kind: 'text' },
      { key: 'valueScore', kind: 'count' },
      { key: 'stateScore', kind: 'count' },
      { key: 'dependencePoints', kind: 'count' },
      { key: 'userPoints', kind: 'count' },
      ...statePointNames.map((key) => ({ key, kind: 'count' as const })),
    ],
    details: groups.flatMap(({ key, name }) =>
      inGroup(key).map(({ system, value, state, points, held }) => ({
        ...system,
        cells: [name, value, state, ...points, ...held.map(Number)],
      })),
    ),
  }
}

function userPoints({ answers }: SystemRecord): number {
  const users = numberOf(answers, 'staffUsers') ?? 0
  return users >= 300 ? 2 : users >= 56 ? 1 : 0
}

const statePointNames = ['isSupported', 'isStandard', 'isOffSite', 'isTested', 'hasManual'] as const

/** Whether each point of the state is there, in the order of their names. */
function statePoints(record: SystemRecord, asOf: Temporal.PlainDate): boolean[] {
  const { answers } = record
  const ends = ['servers', 'software'].flatMap((collection) =>
    rowsOf(record, collection).flatMap((row) => textOf(row, 'supportEndsOn') ?? []),
  )
  const isSupported = ends.every((day) => day >= asOf.toString())
  const isStandard = ['none', 'small'].includes(textOf(answers, 'customisation') ?? '')
  const hasManual = rowsOf(record, 'documents').some((row) => row.documentKind === 'recoveryManual')
  return [
    isSupported,
    isStandard,
    answers.isBackupOffSite === true,
    answers.isRestoreTested === true,
    hasManual,
  ]
}
