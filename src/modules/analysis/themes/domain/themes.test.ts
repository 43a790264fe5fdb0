import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, catalogue, isInScope, isMissing, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import { themeNames } from '../names.ts'
import { asOf, bars, notable, reasons, system, themeOf, values } from '../testing/theme-of.ts'
import { analyseThemes } from './index.ts'

const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyLedger = fc
  .array(anyRecord(catalogue, pool), { maxLength: 6 })
  .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))

describe('dependence', () => {
  const tie = (partnerSystem: string, interfaceMethod: string) => ({
    partnerSystem,
    interfaceMethod,
    direction: 'send',
    data: '見本',
  })

  test('a tie told from both ends is one, and an outside partner is a partner but no tie', () => {
    const theme = themeOf(
      'interfaces',
      system(
        '甲',
        {},
        { interfaces: [tie('乙', 'file'), { partnerOutside: '国', direction: 'send', data: '見本' }] },
      ),
      system('乙', {}, { interfaces: [tie('甲', 'manual')] }),
      system('丙', { hasInterfaces: false }),
      system('丁', {}),
      system('戊', { hasInterfaces: { missing: 'unknown' } }),
      system('己', { hasInterfaces: { missing: 'notApplicable' } }),
    )
    expect(bars(theme)).toEqual([
      ['甲', 2],
      ['乙', 1],
    ])
    expect(values(theme)).toEqual({ ties: 1, density: 1 / 3, manual: 1 / 3 })
    const without = [
      ['丁', 'unanswered'],
      ['己', 'notApplicable'],
      ['戊', 'unknown'],
    ]
    expect([notable(theme), reasons(theme)]).toEqual([['乙'], without])
  })

  test('servers by place; one in a building of the city without a copy elsewhere is in danger, as is a loose one', () => {
    const server = (serverName: string, place: string, more: Answers = {}) => ({ serverName, place, ...more })
    const found = themeOf(
      'serverHazards',
      system(
        '甲',
        { offSiteStorage: 'notDone' },
        { servers: [server('甲1', 'serverRoom', { cpuUsePercent: 10 })] },
      ),
      system(
        '乙',
        { offSiteStorage: 'done' },
        {
          servers: [
            server('乙1', 'dataCentre', { isSeismicallyFixed: true, cpuUsePercent: 60 }),
            server('乙2', 'office', { isSeismicallyFixed: false, hasUps: false }),
          ],
        },
      ),
      system('丙', {}, { servers: [{ serverName: '丙1' }] }),
      system('丁', { kindOfUse: 'cloud' }),
      system('戊', { kindOfUse: 'dedicatedServer' }),
    )
    expect(bars(found)).toEqual([
      ['サーバ室', 1],
      ['執務室', 1],
      ['データセンター', 1],
      ['未回答', 1],
    ])
    expect(notable(found)).toEqual(['サーバ室', '執務室'])
    expect(values(found)).toEqual({ servers: 4, own: 2, threatened: 0, unassessed: 4, danger: 2, idle: 0.5 })
    expect(Object.fromEntries(found.details.map(({ cells }) => [cells[0], cells[5]]))).toEqual({
      甲1: { ja: '庁外に控えなし', en: 'no copy off site' },
      乙1: { ja: '', en: '' },
      乙2: { ja: '耐震固定なし、無停電電源なし', en: 'not fastened, no UPS' },
      丙1: { ja: '', en: '' },
    })
    expect(reasons(found)).toEqual([
      ['丁', 'notApplicable'],
      ['戊', 'unanswered'],
    ])
  })

  test('the individual number outside its zone is notable', () => {
    const theme = themeOf(
      'personalData',
      system('甲', { networkZone: 'individualNumber', hasPersonalData: true, usesIndividualNumber: true }),
      system('乙', { networkZone: 'lgwan', hasPersonalData: true, usesIndividualNumber: true }),
      system('丙', { networkZone: 'internet', hasPersonalData: false, usesIndividualNumber: false }),
    )
    expect(bars(theme)).toEqual([
      ['個人番号利用事務系・個人番号を使う', 1],
      ['LGWAN接続系・個人番号を使う', 1],
      ['インターネット接続系・個人情報がない', 1],
    ])
    expect(notable(theme)).toEqual(['LGWAN接続系・個人番号を使う'])
    expect(values(theme)).toEqual({ holding: 2, numbered: 2, outside: 1 })
  })

  test('several systems that do the same in the same work area', () => {
    const doing = (workArea: string, mainFunction: string) => system(workArea, { workArea, mainFunction })
    const theme = themeOf(
      'overlaps',
      doing('tax', 'levy'),
      doing('tax', 'levy'),
      doing('tax', 'maps'),
      doing('welfare', 'benefits'),
      system('unsaid', { workArea: 'tax' }),
    )
    expect([bars(theme), values(theme), theme.denominator]).toEqual([
      [
        ['税・賦課・収納', 2],
        ['税・地図・図面', 1],
        ['福祉・給付・助成', 1],
      ],
      { areas: 1, inside: 2 },
      4,
    ])
  })
})

describe('order', () => {
  test('documents that a system lacks; whoever lists none has not answered', () => {
    const manual = { documentTitle: '手引', documentKind: 'userManual' }
    const theme = themeOf('missingDocuments', system('甲', {}, { documents: [manual] }), system('乙', {}))
    expect(bars(theme)).toContainEqual(['利用者マニュアル', 0])
    expect(bars(theme)).toContainEqual(['要件定義書', 1])
    expect(reasons(theme)).toEqual([['乙', 'unanswered']])
  })

  test('what to do is told by two scores; who is not running yet has none', () => {
    const fit = { customisation: 'none', isBackupOffSite: true, isRestoreTested: true }
    const theme = themeOf(
      'lifecycle',
      system('伸', { ...fit, workDependency: 'noWorkWithout' }),
      system('直', { workDependency: 'noWorkWithout' }),
      system('使', { ...fit, workDependency: 'worksWithout', staffUsers: 300 }),
      system(
        '止',
        { ...fit, workDependency: 'worksWithout', isRestoreTested: false },
        {
          software: [{ softwareName: 'OS', supportEndsOn: '2020-01-01' }],
        },
      ),
      system('計', { ...fit, workDependency: 'noWorkWithout', status: 'planned' }),
    )
    expect(theme.figures.map(({ systems }) => systems.map((each) => each.system))).toEqual([
      ['伸'],
      ['直'],
      ['使'],
      ['止'],
    ])
    expect(reasons(theme)).toEqual([['計', 'planned']])
  })

  test('every score is the sum of the points that stand beside it', () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        for (const { cells } of themeOf('lifecycle', ...records).details) {
          const [, value, state, dependence, users, ...points] = cells.map(Number)
          expect(value).toBe((dependence ?? 0) + (users ?? 0))
          expect(state).toBe(points.reduce((sum, point) => sum + point, 0))
        }
      }),
      { numRuns: 30 },
    )
  })

  test('completeness is as the ledger measures it', () => {
    const theme = themeOf('completeness', system('甲', { staffUsers: 1 }), system('乙', {}))
    const share = values(theme).share ?? 0
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.5)
    expect(notable(theme)).toContain('4 システム利用')
  })
})

test('every theme of any ledger accounts for every system, in finite numbers and full rows', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (records, before) => {
      const surveyed = records.filter(isInScope).length
      const past = [{ on: asOf.subtract({ years: 1 }), records: before }]
      const found = analyseThemes(records, { asOf, placeHazards: [], past })
      expect(found.map(({ name }) => name)).toEqual(themeNames)
      for (const { name, theme } of found) {
        expect(theme.denominator + theme.missing.length, name).toBe(surveyed)
        for (const { value, share } of theme.figures) {
          expect(Number.isFinite(value) && value >= 0, name).toBe(true)
          expect(share === null || (share >= 0 && share <= 1), name).toBe(true)
        }
        for (const { value } of Object.values(theme.indicators))
          expect(value === null || Number.isFinite(value), name).toBe(true)
        expect(new Set(theme.figures.map(({ key }) => key)).size).toBe(theme.figures.length)
        for (const { cells } of theme.details) expect(cells).toHaveLength(theme.columns.length)
        for (const { cells = [] } of theme.figures)
          expect(cells, name).toHaveLength(theme.figureColumns?.length ?? 0)
      }
    }),
    { numRuns: 60 },
  )
})

test('no theme loses a system when one answers what it had not answered, or writes one more row', () => {
  const denominators = (records: readonly SystemRecord[]) =>
    analyseThemes(records, { asOf, placeHazards: [], past: [] }).map(
      ({ name, theme }) => [name, theme.denominator] as const,
    )
  fc.assert(
    fc.property(anyLedger, anyRecord(catalogue, pool), fc.nat(), (records, other, at) => {
      const before = denominators(records)
      const after = new Map(
        denominators(
          records.map((record, index) =>
            index === at % records.length ? answeredMore(record, other) : record,
          ),
        ),
      )
      for (const [name, denominator] of before)
        expect(after.get(name), name).toBeGreaterThanOrEqual(denominator)
    }),
  )
})

/** What the record lacks is answered as the other one does; every other row comes behind its own. */
function answeredMore(record: SystemRecord, { answers, rows }: SystemRecord): SystemRecord {
  const known = Object.entries(record.answers).filter(([, answer]) => !isMissing(answer))
  const collections = new Set([...Object.keys(record.rows), ...Object.keys(rows)])
  return {
    ...record,
    answers: { ...answers, ...Object.fromEntries(known) },
    rows: Object.fromEntries(
      [...collections].map((key) => [key, [...(record.rows[key] ?? []), ...(rows[key] ?? [])]]),
    ),
  }
}
