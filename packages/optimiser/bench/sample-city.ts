import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { PortfolioProblem, PortfolioSystem } from '../src/portfolio/index.ts'

/**
 * What the ledger of the sample city does not hold. Assumed, not surveyed: change a figure here and run again.
 * Shares are of the yearly cost as it is (`running`, `parallel`) or of the last construction cost (`initial`).
 */
export const assumptions = {
  firstYear: 2015,
  years: 10,
  discountRate: 0.02,
  /** Years over which a purchase is spread where the ledger says nothing. */
  usualPeriodYears: 5,
  /** Limit of each year over what is paid today. */
  budgetShare: 1.15,
  staffMonthsPerYear: 14,
  /** Cores kept free above what the servers use today. */
  coreHeadroom: 1.3,
  options: {
    platform: { initial: 0.35, running: 0.6, parallel: 0.15, months: 4 },
    joint: { initial: 0.6, running: 0.55, parallel: 0.25, months: 6 },
    cloud: { initial: 0.4, running: 0.85, parallel: 0.15, months: 3 },
  },
  /** A platform of the city's own, with whole hosts; a joint cloud of several cities, with a base fee. */
  platform: {
    openingYen: 15e6,
    yenPerYear: 3e6,
    hostCores: 32,
    hostYen: 5e6,
    hostYenPerYear: 0.8e6,
  },
  joint: { openingYen: 6e6, yenPerYear: 3.6e6 },
} as const

const ledger = new URL('../../../samples/zushi/ledger/2014-10-01/', import.meta.url)

type Row = Record<string, string>

function table(name: string): Row[] {
  return parse(readFileSync(new URL(`${name}.csv`, ledger)), { columns: true, bom: true })
}

const purchases = ['ハードウェア', 'ソフトウェア', '構築']
const yearly = ['運用保守', '利用料']
const latestFullYear = '2014'

/** The sample city's systems with their costs, servers and dates, as a portfolio to decide. */
export function sampleCity(): PortfolioProblem {
  const { firstYear, years, options, platform, joint, budgetShare, coreHeadroom } = assumptions
  const costs = table('costs')
  const servers = table('servers')
  const rows = table('systems')
  const sum = (list: Row[]) => list.reduce((yen, row) => yen + Number(row.数量) * Number(row.単価), 0)
  const systems = rows.map((row): PortfolioSystem => {
    const id = row.システム名!
    const own = costs.filter((cost) => cost.対象システム === id)
    const bought = sum(own.filter((cost) => purchases.includes(cost.費目!)))
    const built = sum(own.filter((cost) => cost.費目 === '構築'))
    const paid = sum(own.filter((cost) => yearly.includes(cost.費目!) && cost.年度 === latestFullYear))
    const current = Math.round(bought / (Number(row.利用期間) || assumptions.usualPeriodYears) + paid)
    const cores = servers
      .filter((server) => server.対象システム === id)
      .reduce((used, server) => used + (Number(server.CPUコア数) * Number(server.CPU使用率)) / 100, 0)
    const renewal = fiscalYear(row.次回更新予定日)
    const moved = (kind: keyof typeof options) => ({
      id: kind,
      kind,
      initialYen: Math.round(built * options[kind].initial),
      parallelYen: Math.round(current * options[kind].parallel),
      runningYenPerYear: Math.round(current * options[kind].running),
      effort: [{ capacity: 'staff', amount: options[kind].months }],
    })
    return {
      id,
      currentYenPerYear: current,
      ...(renewal > firstYear && renewal < firstYear + years && { earliestYear: renewal }),
      zone: row.接続するネットワーク || '独立',
      options: [
        { id: 'stay', kind: 'stay' },
        {
          ...moved('platform'),
          uses: [{ shared: 'platform', amounts: { cores: Math.ceil(cores * coreHeadroom) } }],
        },
        { ...moved('joint'), uses: [{ shared: 'joint' }], zones: ['LGWAN接続系', '個人番号利用事務系'] },
        { ...moved('cloud'), zones: ['インターネット接続系', '独立'] },
      ],
    }
  })
  const today = systems.reduce((total, { currentYenPerYear }) => total + (currentYenPerYear as number), 0)
  const horizon = Array.from({ length: years }, (_, t) => firstYear + t)
  return {
    firstYear,
    years,
    discountRate: assumptions.discountRate,
    systems,
    shared: [
      {
        id: 'platform',
        openingYen: platform.openingYen,
        yenPerYear: platform.yenPerYear,
        steps: [
          {
            unitCapacity: { cores: platform.hostCores },
            unitYen: platform.hostYen,
            unitYenPerYear: platform.hostYenPerYear,
            maxUnits: 12,
          },
        ],
      },
      { id: 'joint', ...joint },
    ],
    budgets: horizon.map((year) => ({ year, limitYen: Math.round(today * budgetShare) })),
    capacities: [{ id: 'staff', perYear: horizon.map(() => assumptions.staffMonthsPerYear) }],
  }
}

/** Fiscal year (April to March) of a date like 2017-01-31; NaN without one. */
function fiscalYear(date: string | undefined): number {
  const [year, month] = (date ?? '').split('-').map(Number)
  return year && month ? (month >= 4 ? year : year - 1) : Number.NaN
}
