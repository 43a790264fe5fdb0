import { describe, expect, test } from 'vitest'
import type { SystemRecord } from '#modules/ledger/index.ts'
import { asOf, bars, notable, reasons, system, themeOf, values } from '../testing/theme-of.ts'
import { analyseThemes } from './index.ts'
import { trendDays } from './trend-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const withManual = (name: string, emergencyManual?: string, more = {}) =>
  system(name, { ...(emergencyManual && { emergencyManual }), ...more })

/** The trend of these systems, with what was known of them on earlier days. */
function trendOf(
  now: readonly SystemRecord[],
  past: readonly (readonly [string, readonly SystemRecord[]])[],
) {
  const days = past.map(([on, records]) => ({ on: day(on), records }))
  const found = analyseThemes(now, { asOf, placeHazards: [], past: days })
  return found.find(({ name }) => name === 'manualsByYear')!.theme
}

describe('emergency manuals', () => {
  test('are counted by the four answers, those with none worth looking at; who has not answered is named', () => {
    const theme = themeOf(
      'manuals',
      withManual('甲', 'exists'),
      withManual('乙', 'none'),
      withManual('丙', 'beingWritten'),
      withManual('丁', 'none'),
      withManual('戊'),
      withManual('己', undefined, { status: 'planned' }),
    )
    expect(bars(theme)).toEqual([
      ['作成済み', 1],
      ['作成中', 1],
      ['作成予定', 0],
      ['未作成', 2],
    ])
    expect(theme.denominator).toBe(4)
    expect(values(theme)).toEqual({ exists: 1, share: 0.25, coming: 1, none: 2 })
    expect([notable(theme), reasons(theme)]).toEqual([
      ['未作成'],
      [
        ['己', 'planned'],
        ['戊', 'unanswered'],
      ],
    ])
  })

  test('stand beside what the municipalities of the country answered, where they were asked the same', () => {
    const { figures } = themeOf('manuals', withManual('甲', 'exists'))
    expect(figures.map(({ key, cells }) => [key, cells?.[0]])).toEqual([
      ['exists', 0.108],
      ['beingWritten', null],
      ['planned', 0.415],
      ['none', 0.477],
    ])
  })
})

describe('emergency manuals over the years', () => {
  test('are of each day as it was, each with who had answered by then', () => {
    const now = [withManual('甲', 'exists'), withManual('乙', 'exists'), withManual('丙', 'none')]
    const theme = trendOf(now, [
      ['2024-10-01', [withManual('甲', 'none'), withManual('乙')]],
      ['2025-04-01', [withManual('甲', 'exists'), withManual('乙', 'none')]],
    ])
    expect(bars(theme)).toEqual([
      ['2024-10-01', 0],
      ['2025-04-01', 0.5],
      ['2026-11-24', 2 / 3],
    ])
    expect(theme.figures.map(({ cells }) => cells)).toEqual([
      [0, 1, 1],
      [1, 2, 0],
      [2, 3, 0],
    ])
    expect(values(theme)).toMatchObject({ first: 0, share: 2 / 3, having: 2 })
    expect(theme.reference).toMatchObject({ value: 0.108 })
  })

  test('say nothing of a day on which nobody had answered, nor of systems that did not count', () => {
    const retired = withManual('廃', 'exists', { status: 'retired' })
    const theme = trendOf(
      [withManual('甲')],
      [
        ['2024-04-01', [withManual('甲'), retired]],
        ['2025-04-01', []],
      ],
    )
    expect([bars(theme), theme.denominator, reasons(theme)]).toEqual([[], 0, [['甲', 'unanswered']]])
    expect(values(theme)).toMatchObject({ first: null, share: null })
  })

  test('lead from every bar to its systems, those that are gone since too', () => {
    const gone = withManual('去', 'exists')
    const theme = trendOf([withManual('甲', 'exists')], [['2025-04-01', [gone]]])
    for (const { systems } of theme.figures)
      for (const { systemId } of systems)
        expect(theme.details.map((detail) => detail.systemId)).toContain(systemId)
    expect(theme.details.find(({ system: name }) => name === '去')?.cells).toEqual([null, '2025-04-01'])
  })

  test.each([
    ['2014-10-01', '2017-01-01', ['2014-10-01', '2015-04-01', '2016-04-01']],
    ['2014-04-01', '2015-04-01', ['2014-04-01']],
    ['2015-03-31', '2015-04-02', ['2015-03-31', '2015-04-01']],
    ['2015-01-01', '2015-01-01', []],
    ['2016-01-01', '2015-01-01', []],
  ])('a ledger since %s, looked at on %s, is looked back at on %j', (began, looked, days) => {
    expect(trendDays(day(began), day(looked)).map(String)).toEqual(days)
  })
})

describe('the flow of the survey', () => {
  test('counts the systems that came to each step, and what the step is about', () => {
    const theme = themeOf(
      'surveyFlow',
      system(
        '甲',
        { workDependency: 'noWorkWithout' },
        {
          documents: [{ documentKind: 'manual' }, { documentKind: 'design' }],
          issues: [{ issueTitle: '遅い' }],
        },
      ),
      system('乙', {}),
    )
    const at = Object.fromEntries(theme.figures.map(({ key, value, cells }) => [key, [value, cells?.[0]]]))
    expect(at).toMatchObject({ documents: [1, 2], heard: [1, 1], analysed: [0, 0] })
    expect(at.sheets?.[0]).toBe(2)
    expect(Number(at.answered?.[1]) + Number(at.open?.[1])).toBe(at.sheets?.[1])
    expect([theme.denominator, notable(theme)]).toEqual([2, ['照会が残る']])
  })

  test('one more answer makes one question less to be asked', () => {
    const openOf = (answers: SystemRecord['answers']) =>
      themeOf('surveyFlow', system('甲', answers)).figures.find(({ key }) => key === 'open')?.cells?.[0]
    expect(Number(openOf({})) - Number(openOf({ emergencyManual: 'exists' }))).toBe(1)
    expect(openOf({ emergencyManual: { missing: 'unknown' } })).toBe(openOf({}))
  })

  test('a system is in every analysis as soon as it is in use and nothing that they ask is unanswered; what does not apply is no gap', () => {
    const analysed = (answers: SystemRecord['answers'], rows: SystemRecord['rows'] = {}) =>
      themeOf('surveyFlow', system('甲', answers, rows)).details[0]?.cells.at(-1)
    const whole = {
      staffUsers: 3,
      kindOfUse: 'cloud',
      operationStructure: 'ownStaff',
      workDependency: 'worksWithout',
    }
    const costs = [
      { fiscalYear: 2024, costItem: 'build', plannedOrActual: 'actual', quantity: 1, unitPriceYen: 100 },
    ]
    expect(analysed(whole, { costs })).toMatchObject({ ja: '入る' })
    const { staffUsers: _, ...without } = whole
    expect(analysed(without, { costs })).toMatchObject({ ja: '外れるものがある' })
    expect(analysed({ status: 'planned' })).toMatchObject({ ja: '外れるものがある' })
  })
})
