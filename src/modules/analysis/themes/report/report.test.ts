import fc from 'fast-check'
import { expect, test } from 'vitest'
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
  analyseThemes(records, { asOf, placeHazards: [] }).map(({ name, theme }) => ({ name, ...theme }))

const inArea = (name: string, workArea: string): SystemRecord => ({
  systemId: name,
  answers: {
    name,
    workArea,
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
  expect(answerOf('overlaps', ...pairs('tax', 'welfare'))).toContain('いちばん多いのは税、福祉の2です')
  expect(answerOf('overlaps', ...pairs('tax', 'welfare', 'health', 'election'))).toContain('ほか1')
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
