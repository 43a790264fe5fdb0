import { sharesOfCost } from '../shares-of-cost.ts'
import { both, type Rule, sum } from '../theme.ts'

const noContract = { ja: '契約の記入なし', en: 'No contract named' }
/** More than this of the whole with one vendor is worth looking at. */
const LARGE_SHARE = 0.3

/**
 * To whom a year's money goes. The Herfindahl–Hirschman index is the sum of the squared shares in per cent of the
 * vendors known: 10,000 when one has all, below 1,500 when no one weighs much (guidelines of competition authorities).
 */
export const vendorConcentration: Rule = (surveyed, { asOf }) => {
  const theme = sharesOfCost(surveyed, asOf, {
    key: 'vendor',
    of: ({ vendor }) => vendor ?? '',
    label: (vendor) => (vendor === '' ? noContract : both(vendor)),
  })
  const known = theme.figures.filter(({ key }) => key !== 'part ')
  const total = sum(known.map(({ value }) => value))
  const shares = known.map(({ value }) => (total === 0 ? 0 : value / total))
  const isEmpty = shares.length === 0
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
    },
    figures: theme.figures.map((figure) => ({
      ...figure,
      isNotable: known.includes(figure) && figure.value > total * LARGE_SHARE,
    })),
  }
}
