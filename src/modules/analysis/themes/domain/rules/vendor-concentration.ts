import { rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { sharesOfCost } from '../shares-of-cost.ts'
import { both, type Rule, sum } from '../theme.ts'

const noContract = { ja: '契約の記入なし', en: 'No contract named' }
/** More than this of the whole with one vendor is worth looking at. */
const LARGE_SHARE = 0.3

const sole = { ja: 'この一社だけ', en: 'this one alone' }
const soleNegotiated = { ja: 'この一社だけ・随意契約のみ', en: 'this one alone, negotiated only' }

/**
 * To whom a year's money goes, and which systems have nobody else: all their contracts are with one vendor, perhaps all
 * of them negotiated without competition. The Herfindahl–Hirschman index is the sum of the squared shares in per cent
 * of the vendors known: 10,000 when one has all, below 1,500 when no one weighs much (guidelines of competition
 * authorities).
 */
export const vendorConcentration: Rule = (surveyed, { asOf }) => {
  const theme = sharesOfCost(surveyed, asOf, {
    key: 'vendor',
    of: ({ vendor }) => vendor ?? '',
    label: (vendor) => (vendor === '' ? noContract : both(vendor)),
  })
  const known = theme.figures.filter(({ key, value }) => key !== 'part ' && value > 0)
  const total = sum(known.map(({ value }) => value))
  const shares = known.map(({ value }) => value / total)
  const isEmpty = shares.length === 0
  const dependent = surveyed.flatMap((record) => dependenceOf(record) ?? [])
  const byId = new Map(dependent.map((each) => [each.systemId, each]))
  const on = (vendor: string) => dependent.filter((each) => `part ${each.vendor}` === vendor)
  return {
    ...theme,
    indicators: {
      ...theme.indicators,
      parts: { value: known.length, kind: 'count' },
      hhi: {
        value: isEmpty ? null : Math.round(sum(shares.map((share) => (share * 100) ** 2))),
        kind: 'index',
      },
      top: { value: isEmpty ? null : Math.max(...shares), kind: 'share' },
      sole: { value: dependent.length, kind: 'count' },
      soleNegotiated: { value: dependent.filter(({ isNegotiated }) => isNegotiated).length, kind: 'count' },
    },
    figures: theme.figures.map((figure) => ({
      ...figure,
      isNotable: known.includes(figure) && figure.value > total * LARGE_SHARE,
      cells: [
        ...(figure.cells ?? []),
        on(figure.key).length,
        on(figure.key).filter(({ isNegotiated }) => isNegotiated).length,
      ],
    })),
    figureColumns: [
      ...(theme.figureColumns ?? []),
      { key: 'sole', kind: 'count' },
      { key: 'soleNegotiated', kind: 'count' },
    ],
    columns: [...theme.columns, { key: 'dependence', kind: 'text' }],
    details: theme.details.map((detail) => {
      const found = byId.get(detail.systemId)
      const isHere = found && detail.figure === `part ${found.vendor}`
      return {
        ...detail,
        cells: [...detail.cells, isHere ? (found.isNegotiated ? soleNegotiated : sole) : null],
      }
    }),
  }
}

/** The only vendor of a system's contracts, and whether none of them was put to competition; null where there are more or none. */
function dependenceOf(record: SystemRecord) {
  const contracts = rowsOf(record, 'contracts').filter((row) => textOf(row, 'vendor') !== undefined)
  const vendors = new Set(contracts.map((row) => textOf(row, 'vendor')))
  const [vendor] = vendors
  if (vendors.size !== 1 || vendor === undefined) return null
  return {
    systemId: record.systemId,
    vendor,
    isNegotiated: contracts.every((row) => textOf(row, 'procurementMethod') === 'negotiated'),
  }
}
