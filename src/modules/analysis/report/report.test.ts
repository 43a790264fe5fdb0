import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speaker } from '#kernel/i18n/index.ts'
import { catalogue, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import { analysesShape, analysisNames } from '../contract/shapes.ts'
import { diagnose } from '../domain/index.ts'
import { analysisWords } from '../text/index.ts'
import { answerOf, chartsOf, denominatorOf, figuresTable, systemsTable, type Voice } from './index.ts'

const speak = speaker([analysisWords])
const voiceIn = (language: Voice['language']): Voice => ({
  language,
  say: (key, values) => speak(language, key, values),
})
const ja = voiceIn('ja')
const analyse = (records: readonly SystemRecord[]) => analysesShape.parse(diagnose(records).analyses)

const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyAnalyses = fc
  .array(anyRecord(catalogue, pool), { maxLength: 8 })
  .map((records) => analyse(records.map((record, at) => ({ ...record, systemId: `system-${at}` }))))

function system(
  name: string,
  answers: SystemRecord['answers'],
  rows: SystemRecord['rows'] = {},
): SystemRecord {
  const usual = { name, owningDivision: '見本課', status: 'running', contractedBy: 'city', runBy: 'city' }
  return { systemId: name, answers: { ...usual, ...answers }, rows }
}

const cost = (costItem: string, unitPriceYen: number) => ({
  fiscalYear: 2024,
  costItem,
  plannedOrActual: 'actual',
  quantity: 1,
  unitPriceYen,
})

const small = analyse([
  system(
    '税',
    { kindOfUse: 'dedicatedServer', staffUsers: 60 },
    {
      servers: [{ serverName: 'A', place: 'serverRoom' }],
      costs: [cost('build', 400), cost('maintenance', 600)],
    },
  ),
  system(
    '福祉',
    { kindOfUse: 'dedicatedServer', staffUsers: 5 },
    {
      servers: [
        { serverName: 'B', place: 'serverRoom' },
        { serverName: 'C', place: 'office' },
      ],
      costs: [cost('build', 1000)],
    },
  ),
  system('公開', { kindOfUse: 'cloud', staffUsers: { missing: 'unknown' } }),
  system('予定', { status: 'planned' }),
])

/** What a chart draws, without who stands behind. */
const drawn = (name: (typeof analysisNames)[number], voice = ja) =>
  chartsOf(small, name, voice).map(({ key, bars, limit }) => ({
    [key]: bars.map(({ label, value, text, meaning }) => [label, value, text, meaning].join(' | ')),
    ...(limit && { limit: `${limit.value} ${limit.label}` }),
  }))

describe('charts, as data', () => {
  test('① draws both readings with what is usual, and marks what is flagged', () => {
    expect(drawn('maintenanceShare')).toEqual([
      { period: ['税 | 0.6 | 60.0% | notable', '福祉 | 0 | 運用保守なし | none'], limit: '0.5 目安 50.0%' },
      { yearly: ['税 | 1.5 | 150.0% | notable', '福祉 | 0 | 運用保守なし | none'], limit: '0.1 目安 10.0%' },
    ])
  })

  test('② draws the bands, and each system', () => {
    expect(drawn('users')).toEqual([
      {
        bands: [
          '300人以上 | 0 | 0 (0.0%) | usual',
          '56〜299人 | 1 | 1 (50.0%) | usual',
          '55人以下 | 1 | 1 (50.0%) | usual',
        ],
      },
      { perSystem: ['税 | 60 | 60 | usual', '福祉 | 5 | 5 | usual'] },
    ])
  })

  test('③ draws how many systems have so many servers, and marks candidates', () => {
    expect(drawn('servers')).toEqual([
      { distribution: ['1台 | 1 | 1 (50.0%) | usual', '2台 | 1 | 1 (50.0%) | usual'] },
      { perSystem: ['福祉 | 2 | 2 | usual', '税 | 1 | 1 | notable'] },
    ])
  })

  test('④ draws every choice, in the language of the reader', () => {
    expect(drawn('usageForm', voiceIn('en'))).toEqual([
      {
        usageForm: [
          'Dedicated server | 2 | 2 (66.7%) | usual',
          'Shared server | 0 | 0 (0.0%) | usual',
          'ASP | 0 | 0 (0.0%) | usual',
          'Cloud | 1 | 1 (33.3%) | usual',
          'Stand-alone | 0 | 0 (0.0%) | usual',
          'Other | 0 | 0 (0.0%) | usual',
        ],
      },
    ])
  })

  test('of any ledger begin at zero, and each counted bar has its systems behind', () => {
    fc.assert(
      fc.property(anyAnalyses, (analyses) => {
        for (const name of analysisNames)
          for (const { bars, unit } of chartsOf(analyses, name, ja)) {
            expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length)
            for (const { value, label, systems } of bars) {
              expect(Number.isFinite(value) && value >= 0).toBe(true)
              expect(label).not.toContain('analysis.')
              if (unit === ja.say('analysis.unit.systems')) expect(systems).toHaveLength(value)
            }
          }
      }),
    )
  })
})

describe('the answer and the denominator', () => {
  test('are sentences with the figures in them', () => {
    expect(answerOf(small, 'servers', ja)).toBe(
      '1システムあたり最大2台、合わせて3台です。専用サーバ1台だけで動いているのは1システムです。',
    )
    expect(answerOf(small, 'users', voiceIn('en'))).toBe(
      'Systems used by 300 people or more: 0; by 56 to 299 people: 1; by 55 people or fewer: 1.',
    )
  })

  test('name all who share the first place', () => {
    expect(answerOf(small, 'serverLocation', ja)).toBe(
      'サーバのある2システムのうち、1(50.0%)が「サーバ室」と「複数の場所」に置いています。',
    )
  })

  test('name who is missing, by reason', () => {
    expect(denominatorOf(small, 'users', ja)).toBe(
      'n = 2(対象4システムのうち。数えていないもの 計画中: 予定 / 不明: 公開)',
    )
  })

  test('say so when nobody has answered, and when there is nobody', () => {
    const nobody = analyse([])
    for (const name of analysisNames) {
      expect(answerOf(nobody, name, ja)).toBe('この条件では、答えのあるシステムがまだありません。')
      expect(denominatorOf(nobody, name, ja)).toBe('n = 0(対象のシステムがありません)')
    }
  })
})

test('tables of any ledger are as wide as their heads, and leave no place of a sentence unfilled', () => {
  fc.assert(
    fc.property(anyAnalyses, fc.constantFrom('ja', 'en'), (analyses, language) => {
      const voice = voiceIn(language)
      for (const name of analysisNames) {
        for (const { columns, rows } of [
          figuresTable(analyses, name, voice),
          systemsTable(analyses, name, voice),
        ])
          for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
        const said = answerOf(analyses, name, voice) + denominatorOf(analyses, name, voice)
        expect(said).not.toMatch(/NaN|undefined|analysis\./)
      }
    }),
  )
})
