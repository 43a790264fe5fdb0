import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speaker } from '#kernel/i18n/index.ts'
import { catalogue, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import type { Voice } from '../../report/index.ts'
import { analysisWords } from '../../text/index.ts'
import { analyseThemes } from '../domain/index.ts'
import type { ThemeName } from '../names.ts'
import { themeWords } from '../text/index.ts'
import { answerOfTheme } from './answer.ts'
import { chartOfTheme } from './chart.ts'
import { sayValue } from './say-value.ts'
import { detailsTable, themeFigures } from './tables.ts'

const speak = speaker([analysisWords, themeWords])
const voiceIn = (language: Voice['language']): Voice => ({
  language,
  say: (key, values) => speak(language, key, values),
})
const asOf = Temporal.PlainDate.from('2026-11-24')
const themesOf = (records: readonly SystemRecord[]) =>
  analyseThemes(records, { asOf, placeHazards: [], past: [] }).map(({ name, theme }) => ({ name, ...theme }))

const inArea = (name: string, workArea: string): SystemRecord => ({
  systemId: name,
  answers: {
    name,
    workArea,
    mainFunction: 'other',
    owningDivision: '見本課',
    status: 'running',
    contractedBy: 'city',
    runBy: 'city',
  },
  rows: {},
})

const answerOf = (name: ThemeName, ...records: SystemRecord[]) => {
  const theme = themesOf(records).find((each) => each.name === name)
  return theme && answerOfTheme(theme, voiceIn('ja'))
}

test('whoever shares the first place is named, and from the fourth on counted', () => {
  const pairs = (...areas: string[]) =>
    areas.flatMap((area) => [inArea(`${area}1`, area), inArea(`${area}2`, area)])
  expect(answerOf('overlaps', ...pairs('tax', 'welfare'))).toContain(
    'いちばん多いのは税・その他、福祉・その他の2です',
  )
  expect(answerOf('overlaps', ...pairs('tax', 'welfare', 'health', 'election'))).toContain('ほか1')
})

describe('charts, as data', () => {
  const inLedger = (name: string, answers: SystemRecord['answers'], rows: SystemRecord['rows'] = {}) => ({
    ...inArea(name, 'tax'),
    answers: { ...inArea(name, 'tax').answers, ...answers },
    rows,
  })
  const cost = (fiscalYear: number, costItem: string, unitPriceYen: number) => ({
    fiscalYear,
    costItem,
    plannedOrActual: 'actual',
    quantity: 1,
    unitPriceYen,
  })
  const ledger = [
    inLedger(
      '税',
      {
        networkZone: 'lgwan',
        usesIndividualNumber: true,
        workDependency: 'noWorkWithout',
        nextRenewalOn: '2025-04-01',
      },
      {
        costs: [cost(2025, 'maintenance', 1_500_000), cost(2026, 'maintenance', 3_000_000)],
        software: [{ softwareName: 'OS', softwareKind: 'os', supportEndsOn: '2020-01-01' }],
      },
    ),
    inLedger(
      '図書館',
      { networkZone: 'internet', hasPersonalData: false, workDependency: 'worksWithout' },
      { costs: [cost(2026, 'useFee', 1_000_000)] },
    ),
  ]
  const drawn = (name: ThemeName, language: Voice['language'] = 'ja') => {
    const theme = themesOf(ledger).find((each) => each.name === name)
    const { bars = [], legend = [], unit } = theme ? chartOfTheme(theme, voiceIn(language)) : {}
    return {
      unit,
      bars: bars.map(({ label, text, meaning }) => [label, text, meaning].join(' | ')),
      legend: legend.map(({ label }) => label),
    }
  }

  test.each<[ThemeName, ReturnType<typeof drawn>]>([
    [
      'costsByItem',
      {
        unit: '費用(円)',
        bars: ['運用保守 | 300万円 (75.0%) | usual', '利用料 | 100万円 (25.0%) | usual'],
        legend: [],
      },
    ],
    [
      'supportEnds',
      {
        unit: 'システム数',
        bars: [
          '切れている | 1 (100.0%) | notable',
          '1年以内に切れる | 0 (0.0%) | usual',
          '3年以内に切れる | 0 (0.0%) | usual',
          '3年より先 | 0 (0.0%) | usual',
        ],
        legend: ['サポートが切れている'],
      },
    ],
    [
      'personalData',
      {
        unit: 'システム数',
        bars: [
          'LGWAN接続系・個人番号を使う | 1 (50.0%) | notable',
          'インターネット接続系・個人情報がない | 1 (50.0%) | usual',
        ],
        legend: ['個人番号を、その区画の外で使っている'],
      },
    ],
    [
      'lifecycle',
      {
        unit: 'システム数',
        bars: [
          '伸ばす(価値も状態もよい) | 0 (0.0%) | usual',
          '作り直す(価値は高いが状態がわるい) | 1 (50.0%) | notable',
          'そのまま使う(状態はよいが価値は低い) | 0 (0.0%) | usual',
          'まとめる・やめる(価値も状態も低い) | 1 (50.0%) | usual',
        ],
        legend: ['仕事に欠かせないのに、状態がわるい'],
      },
    ],
  ])('%s', (name, chart) => {
    expect(drawn(name)).toEqual(chart)
  })

  test('the emergency manuals of the day beside the published share', () => {
    const manuals = [
      inLedger('税', { emergencyManual: 'exists' }),
      inLedger('図書館', { emergencyManual: 'none' }),
    ]
    const chart = (name: ThemeName) =>
      chartOfTheme(themesOf(manuals).find((each) => each.name === name)!, voiceIn('ja'))
    expect(chart('manuals').bars.map(({ label, text, meaning }) => [label, text, meaning])).toEqual([
      ['作成済み', '1 (50.0%)', 'usual'],
      ['作成中', '0 (0.0%)', 'usual'],
      ['作成予定', '0 (0.0%)', 'usual'],
      ['未作成', '1 (50.0%)', 'notable'],
    ])
    const { bars, limit, kind } = chart('manualsByYear')
    expect([kind, bars.map(({ label, text }) => [label, text])]).toEqual(['share', [['2026-11-24', '50.0%']]])
    expect(limit).toEqual({ value: 0.108, label: '全国の市区町村 10.8%(2013年)' })
  })

  test('the survey as boxes, stage after stage', () => {
    const { flow, bars } = chartOfTheme(
      themesOf(ledger).find(({ name }) => name === 'surveyFlow')!,
      voiceIn('ja'),
    )
    expect(flow?.map(({ label, bars: keys }) => [label, keys])).toEqual([
      ['既存資料調査', ['documents']],
      ['システム台帳整備', ['sheets', 'answered', 'open']],
      ['ヒアリング調査', ['heard']],
      ['分析', ['analysed']],
    ])
    expect(flow?.flatMap(({ bars: keys }) => keys)).toEqual(bars.map(({ key }) => key))
    expect(bars.map(({ text, meaning }) => [text, meaning])).toEqual([
      ['0 (0.0%)', 'usual'],
      ['2 (100.0%)', 'usual'],
      ['2 (100.0%)', 'usual'],
      ['2 (100.0%)', 'notable'],
      ['0 (0.0%)', 'usual'],
      ['0 (0.0%)', 'usual'],
    ])
    expect(bars[0]?.note).toBe('文書 0')
  })

  test('what to do with the systems as points on a field of four quarters, one for those of the same scores', () => {
    const twice = [...ledger, { ...ledger[1]!, systemId: '図書館2' }]
    const { field, bars } = chartOfTheme(
      themesOf(twice).find(({ name }) => name === 'lifecycle')!,
      voiceIn('ja'),
    )
    expect(field?.quarters.map(({ key, label, text }) => [key, label, text])).toEqual([
      ['migrate', '作り直す(Migrate)', '1'],
      ['invest', '伸ばす(Invest)', '0'],
      ['tolerate', 'そのまま使う(Tolerate)', '0'],
      ['eliminate', 'まとめる・やめる(Eliminate)', '2'],
    ])
    expect(field && [field.x, field.y]).toMatchObject([
      { from: 3, most: 5 },
      { from: 3, most: 5 },
    ])
    expect(field?.points.map(({ x, y, text, meaning }) => [x, y, text, meaning])).toEqual([
      [0, 3, '1システム、状態0点、価値3点', 'notable'],
      [1, 0, '2システム、状態1点、価値0点', 'usual'],
    ])
    const behind = field?.points.flatMap(({ systems }) => systems.map(({ systemId }) => systemId))
    expect(behind?.toSorted()).toEqual(
      bars.flatMap(({ systems }) => systems.map((each) => each.systemId)).toSorted(),
    )
  })

  test('in the language of the reader', () => {
    expect(drawn('renewals', 'en').bars).toEqual(['FY2025 | 1 (100.0%) | notable'])
  })
})

test('growth is said with its sign', () => {
  expect([0.03, -0.03, 0.0001].map((growth) => sayValue(growth, 'growth', 'ja'))).toEqual([
    '+3.0%',
    '−3.0%',
    '±0.0%',
  ])
})

test('money is said in the size people say it in', () => {
  expect(
    [99_999, 100_000, 12_345_678, 119_171_944, 480_000_000].map((yen) => sayValue(yen, 'yen', 'ja')),
  ).toEqual(['99,999円', '10万円', '1,235万円', '1.19億円', '4.8億円'])
  expect(sayValue(119_171_944, 'yen', 'en')).toBe('¥119.2M')
  expect(sayValue(null, 'share', 'ja')).toBe('–')
})

test('of any ledger, in both languages, every word is there and every place of a sentence filled', () => {
  const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
  const anyLedger = fc
    .array(anyRecord(catalogue, pool), { maxLength: 6 })
    .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))
  fc.assert(
    fc.property(anyLedger, fc.constantFrom('ja', 'en'), (records, language) => {
      const voice = voiceIn(language)
      for (const theme of themesOf(records)) {
        const { bars, legend, unit, label } = chartOfTheme(theme, voice)
        const tables = [themeFigures(theme, voice), detailsTable(theme, voice)]
        const heads = tables.flatMap(({ columns }) => columns.map((column) => column.label))
        const said = [answerOfTheme(theme, voice), unit, label, ...legend.map((each) => each.label), ...heads]
        for (const text of said) expect(text).not.toMatch(/NaN|undefined|\bthemes\.|\banalysis\.|\{\w+\}/)
        expect(bars).toHaveLength(theme.figures.length)
        for (const { columns, rows } of tables)
          for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
      }
    }),
    { numRuns: 40 },
  )
})
