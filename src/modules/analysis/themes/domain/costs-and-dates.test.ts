import { describe, expect, test } from 'vitest'
import { bars, cost, notable, reasons, system, themeOf, values } from '../testing/theme-of.ts'

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

  test('year by year, with the growth and the cost for each user', () => {
    const theme = themeOf('costsByYear', tax, welfare, silent)
    expect(bars(theme)).toEqual([
      ['2023年度', 500],
      ['2024年度', 100],
      ['2025年度', 500],
      ['2027年度', 999],
    ])
    expect(values(theme)).toEqual({ year: 2025, total: 500, growth: 4, perUser: Math.round(500 / 15) })
    expect(theme.figures.map(({ cells }) => cells)).toEqual([
      [null, 50],
      [-0.8, 10],
      [4, Math.round(500 / 15)],
      [null, Math.round(999 / 10)],
    ])
    expect(notable(theme)).toEqual(['2027年度'])
    expect(reasons(theme)).toEqual([['未記入', 'unanswered']])
  })

  test('by item and division, the greatest part first; nothing in that year is an answer', () => {
    expect(bars(themeOf('costsByItem', tax, welfare))).toEqual([
      ['運用保守', 300],
      ['改修', 100],
      ['利用料', 100],
    ])
    const theme = themeOf('costsByDivision', tax, welfare, idle, silent)
    expect(theme.figures.map(({ share }) => share)).toEqual([0.8, 0.2])
    expect([theme.denominator, reasons(theme)]).toEqual([3, [['未記入', 'unanswered']]])
  })

  test('of each part, beside the year before and for each user; a part that ended stands with nothing', () => {
    const theme = themeOf('costsByItem', tax, system('終', {}, { costs: [cost(2024, 'network', 50)] }))
    expect(theme.figures.map(({ label, value, cells }) => [label.ja, value, cells])).toEqual([
      ['運用保守', 300, [100, 2, 30]],
      ['改修', 100, [0, null, 10]],
      ['通信', 0, [50, -1, null]],
    ])
  })

  test('of the newest year that half of the systems know; an estimate of one system is not the city', () => {
    const early = system('先', {}, { costs: [cost(2024, 'useFee', 5), cost(2026, 'useFee', 7)] })
    const others = ['甲', '乙', '丙'].map((name) => system(name, {}, { costs: [cost(2024, 'useFee', 1)] }))
    expect(values(themeOf('costsByItem', early, ...others))).toMatchObject({ year: 2024, total: 8 })
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

  test('with one vendor alone are systems whose contracts all name it; negotiated, when no one else could bid', () => {
    const only = (name: string, procurementMethod: string, vendor = '甲社') =>
      system(
        name,
        {},
        {
          contracts: [{ contractName: '契約', contractKind: 'maintenance', vendor, procurementMethod }],
          costs: [cost(2025, 'maintenance', 10, '契約')],
        },
      )
    const theme = themeOf(
      'vendorConcentration',
      only('随意', 'negotiated'),
      only('入札', 'openBid'),
      tax,
      silent,
    )
    expect(values(theme)).toMatchObject({ sole: 2, soleNegotiated: 1 })
    expect(theme.figures.find(({ label }) => label.ja === '甲社')?.cells?.slice(-2)).toEqual([2, 1])
    expect(
      theme.details.flatMap(({ system: name, cells }) => (cells.at(-1) ? [[name, cells.at(-1)]] : [])),
    ).toEqual([
      ['入札', { ja: 'この一社だけ', en: 'this one alone' }],
      ['随意', { ja: 'この一社だけ・随意契約のみ', en: 'this one alone, negotiated only' }],
    ])
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
    expect(values(theme)).toEqual({ heavy: 1, total: 100, ofAll: 100 / 1999 })
    expect(theme.figures.map(({ cells }) => cells)).toEqual([[100]])
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
      system(
        '未定',
        {},
        {
          contracts: [{ contractName: '保守', endsOn: '2027-03-31', renewsAutomatically: true }],
        },
      ),
    )
    expect(bars(theme)).toEqual([
      ['2026年度', 2],
      ['2027年度', 2],
    ])
    expect([notable(theme), values(theme)]).toEqual([['2026年度'], { soon: 2, past: 1, contracts: 1 }])
    expect(theme.figures.map(({ cells }) => cells)).toEqual([[1], [0]])
    expect(theme.details.find(({ system: name }) => name === '未定')).toMatchObject({
      figure: 'year2026',
      cells: ['2027-03-31', 127, { ja: '契約の終わり: 保守(自動更新)' }],
    })
    expect(reasons(theme)).toEqual([['未定', 'unanswered']])
    expect(theme.details.map(({ cells }) => cells[1])).toEqual([-1, 0, 127, 365, 366])
  })

  test('support: a system is as old as the first of its parts that nobody mends', () => {
    const theme = themeOf(
      'supportEnds',
      system(
        '古い',
        { staffUsers: 7, hasPersonalData: true },
        {
          servers: [{ serverName: 'A', supportEndsOn: '2030-01-01' }],
          software: [
            { softwareName: 'OS', softwareKind: 'os', supportEndsOn: '2026-11-23' },
            { softwareName: 'DB', softwareKind: 'database', supportEndsOn: '2026-11-23' },
          ],
        },
      ),
      system('今日まで', {}, { terminals: [{ terminalType: 'T', supportEndsOn: '2026-11-24' }] }),
      system('不明', {}),
    )
    expect(bars(theme).filter(([, value]) => value !== 0)).toEqual([
      ['切れている', 1],
      ['1年以内に切れる', 1],
    ])
    expect(values(theme)).toMatchObject({ exposed: 1, parts: 2, users: 7, personal: 1 })
    expect(values(theme)).toMatchObject({ osParts: 1, middlewareParts: 1, serverParts: 0 })
    expect(theme.figures.map(({ cells }) => cells)).toEqual([
      [7, 1, 1, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 1, 0],
    ])
    expect(theme.details.map(({ cells }) => cells[0])).toEqual(['OS', 'DB', 'T', 'A'])
  })
})
