import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, catalogue, isInScope, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import { type ThemeName, themeNames } from '../names.ts'
import { analyseThemes } from './index.ts'
import type { Theme } from './theme.ts'

const asOf = Temporal.PlainDate.from('2026-11-24')
let made = 0

function system(name: string, answers: Answers, rows: SystemRecord['rows'] = {}): SystemRecord {
  made += 1
  const usual = { name, owningDivision: '見本課', status: 'running', contractedBy: 'city', runBy: 'city' }
  return { systemId: `system-${made}`, answers: { ...usual, ...answers }, rows }
}

function cost(fiscalYear: number, costItem: string, unitPriceYen: number, contract?: string): Answers {
  const line = { fiscalYear, costItem, plannedOrActual: 'actual', quantity: 1, unitPriceYen }
  return contract === undefined ? line : { ...line, contract }
}

function themeOf(name: ThemeName, ...records: SystemRecord[]): Theme {
  const found = analyseThemes(records, { asOf, placeHazards: [] }).find((each) => each.name === name)
  if (!found) throw new Error(name)
  return found.theme
}

const bars = ({ figures }: Theme) => figures.map(({ label, value }) => [label.ja, value])
const notable = ({ figures }: Theme) =>
  figures.filter(({ isNotable }) => isNotable).map(({ label }) => label.ja)
const values = ({ indicators }: Theme) =>
  Object.fromEntries(Object.entries(indicators).map(([key, { value }]) => [key, value]))
const reasons = ({ missing }: Theme) => missing.map(({ system: name, reason }) => [name, reason])

describe('money', () => {
  const contracts = [
    { contractName: '甲契約', contractKind: 'maintenance', vendor: '甲社' },
    { contractName: '乙契約', contractKind: 'maintenance', vendor: '乙社' },
  ]
  const tax = system(
    '税',
    { owningDivision: '税務課', staffUsers: 10, inUseSince: '2024-04-01' },
    {
      contracts,
      costs: [
        cost(2023, 'build', 500),
        cost(2024, 'maintenance', 100, '甲契約'),
        cost(2025, 'maintenance', 300, '甲契約'),
        cost(2025, 'customisation', 100),
        cost(2027, 'maintenance', 999),
      ],
    },
  )
  const welfare = system(
    '福祉',
    { staffUsers: 5 },
    { contracts, costs: [cost(2025, 'useFee', 100, '乙契約')] },
  )
  const idle = system('休眠', {}, { costs: [cost(2019, 'build', 1)] })
  const silent = system('未記入', {})

  test('year by year, with the growth of the last year that has any cost', () => {
    const theme = themeOf('costsByYear', tax, welfare, silent)
    expect(bars(theme)).toEqual([
      ['2023年度', 500],
      ['2024年度', 100],
      ['2025年度', 500],
      ['2027年度', 999],
    ])
    expect(values(theme)).toEqual({ year: 2025, total: 500, growth: 4 })
    expect(notable(theme)).toEqual(['2027年度'])
    expect(reasons(theme)).toEqual([['未記入', 'unanswered']])
  })

  test('by item and division, the greatest part first; nothing in that year is an answer', () => {
    expect(bars(themeOf('costsByItem', tax, welfare))).toEqual([
      ['運用保守', 300],
      ['改修', 100],
      ['利用料', 100],
    ])
    const theme = themeOf('costsByDivision', tax, welfare, idle)
    expect(theme.figures.map(({ share }) => share)).toEqual([0.8, 0.2])
    expect(reasons(theme)).toEqual([['休眠', 'notApplicable']])
  })

  test('by vendor: whoever has more than three tenths is notable, lines without a contract count for nobody', () => {
    const theme = themeOf('vendorConcentration', tax, welfare)
    expect(bars(theme)).toEqual([
      ['甲社', 300],
      ['契約の記入なし', 100],
      ['乙社', 100],
    ])
    expect(notable(theme)).toEqual(['甲社'])
    expect(values(theme)).toMatchObject({ parts: 2, top: 0.75, hhi: 75 ** 2 + 25 ** 2 })
  })

  test('for each user, and without users not at all', () => {
    const theme = themeOf(
      'costPerUser',
      tax,
      welfare,
      system('無人', {}, { costs: [cost(2025, 'useFee', 9)] }),
    )
    expect(bars(theme)).toEqual([
      ['税', 40],
      ['福祉', 20],
    ])
    expect(values(theme)).toMatchObject({ average: Math.round(500 / 15) })
    expect(reasons(theme)).toEqual([['無人', 'unanswered']])
  })

  test('over the five years of use, with what was spent to get ready', () => {
    const theme = themeOf('lifeCycleCost', tax)
    expect(bars(theme)).toEqual([['税', 500 + 100 + 400 + 999]])
    expect(theme.details[0]?.cells).toEqual([2024, 500, 1499, 1999])
  })

  test('of changing packages, beside how far they were changed', () => {
    const theme = themeOf(
      'customisation',
      { ...tax, answers: { ...tax.answers, customisation: 'bespoke' } },
      silent,
    )
    expect([bars(theme), notable(theme)]).toEqual([[['独自開発', 1]], ['独自開発']])
    expect(values(theme)).toEqual({ heavy: 1, total: 100 })
  })
})

describe('time', () => {
  test('renewals by fiscal year; a day that has passed is notable, one within a year is soon', () => {
    const on = (nextRenewalOn: string) => system(nextRenewalOn, { nextRenewalOn })
    const theme = themeOf(
      'renewals',
      on('2026-11-23'),
      on('2026-11-24'),
      on('2027-11-24'),
      on('2027-11-25'),
      system('未定', {}),
    )
    expect(bars(theme)).toEqual([
      ['2026年度', 2],
      ['2027年度', 2],
    ])
    expect([notable(theme), values(theme)]).toEqual([['2026年度'], { soon: 2, past: 1 }])
    expect(reasons(theme)).toEqual([['未定', 'unanswered']])
    expect(theme.details.map(({ cells }) => cells[1])).toEqual([-1, 0, 365, 366])
  })

  test('support: a system is as old as the first of its parts that nobody mends', () => {
    const theme = themeOf(
      'supportEnds',
      system(
        '古い',
        { staffUsers: 7 },
        {
          servers: [{ serverName: 'A', supportEndsOn: '2030-01-01' }],
          software: [{ softwareName: 'OS', supportEndsOn: '2026-11-23' }],
        },
      ),
      system('今日まで', {}, { terminals: [{ terminalType: 'T', supportEndsOn: '2026-11-24' }] }),
      system('不明', {}),
    )
    expect(bars(theme).filter(([, value]) => value !== 0)).toEqual([
      ['切れている', 1],
      ['1年以内に切れる', 1],
    ])
    expect(values(theme)).toEqual({ exposed: 1, parts: 1, users: 7 })
    expect(theme.details.map(({ cells }) => cells[0])).toEqual(['OS', 'T', 'A'])
  })
})

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
    )
    expect(bars(theme)).toEqual([
      ['甲', 2],
      ['乙', 1],
    ])
    expect(values(theme)).toEqual({ ties: 1, density: 1 / 3, manual: 1 / 3 })
    expect([notable(theme), reasons(theme)]).toEqual([['乙'], [['丁', 'unanswered']]])
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
    expect(notable(theme)).toEqual(['LGWAN接続系'])
    expect(values(theme)).toEqual({ holding: 2, numbered: 2, outside: 1 })
  })

  test('work areas with several systems', () => {
    const theme = themeOf(
      'overlaps',
      ...['tax', 'tax', 'welfare'].map((workArea) => system(workArea, { workArea })),
    )
    expect([bars(theme), values(theme)]).toEqual([
      [
        ['税', 2],
        ['福祉', 1],
      ],
      { areas: 1, inside: 2 },
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

  test('completeness is as the ledger measures it', () => {
    const theme = themeOf('completeness', system('甲', { staffUsers: 1 }), system('乙', {}))
    const share = values(theme).share ?? 0
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.5)
    expect(notable(theme)).toContain('4 システム利用')
  })
})

const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyLedger = fc
  .array(anyRecord(catalogue, pool), { maxLength: 6 })
  .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))

test('every theme of any ledger accounts for every system, in finite numbers and full rows', () => {
  fc.assert(
    fc.property(anyLedger, (records) => {
      const surveyed = records.filter(isInScope).length
      const found = analyseThemes(records, { asOf, placeHazards: [] })
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
      }
    }),
    { numRuns: 60 },
  )
})
