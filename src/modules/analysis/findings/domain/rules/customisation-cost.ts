import { fiscalYearOf } from '#kernel/time/index.ts'
import { costAmountYen } from '#modules/ledger/index.ts'
import { isAmong, type Look, type Reading } from '../look.ts'
import { defineRule } from '../rule.ts'

/** ア①: packages that were changed deeply, and what changing them has cost. */
export const customisationCost = defineRule({
  key: 'customisationCost',
  issue: 'ア①',
  explanation: {
    ja: '改修の程度が「大規模」か「独自開発」のシステムと、さかのぼって{years}年度の改修費が合わせて{customisationYen}円以上のシステムを数えます。',
    en: 'Systems customised deeply or built to order, and systems whose customisation cost {customisationYen} yen or more over {years} fiscal years.',
  },
  criteria: {
    deep: { ja: '業務の流れに関わる改修か独自開発', en: 'Customised deeply or built to order' },
    cost: { ja: '改修費が多い', en: 'Much was spent on customisation' },
  },
  thresholds: {
    years: {
      label: { ja: '改修費を見る年数', en: 'Fiscal years looked at' },
      unit: { ja: '年度', en: 'fiscal years' },
      minimum: 1,
      maximum: 10,
      standard: 5,
    },
    customisationYen: {
      label: { ja: '多いとみなす改修費', en: 'Customisation cost that is much' },
      unit: { ja: '円', en: 'yen' },
      minimum: 0,
      maximum: 1_000_000_000,
      standard: 1_000_000,
    },
  },
  examine(look, { years, customisationYen }) {
    const degree = look.answer('customisation')
    if (isAmong(degree, 'large', 'bespoke')) look.found('deep', [degree])
    const lines = customisationLines(look, years)
    const sumYen = lines.reduce((sum, { amountYen }) => sum + amountYen, 0)
    if (lines.length > 0 && sumYen >= customisationYen)
      look.found(
        'cost',
        lines.map(({ price }) => price),
      )
  },
})

function customisationLines(look: Look<'deep' | 'cost'>, years: number) {
  const lastYear = fiscalYearOf(look.calendar.today)
  const lines: { price: Reading; amountYen: number }[] = []
  for (const row of look.rows('costs')) {
    if (!isAmong(row.answer('costItem'), 'customisation')) continue
    const year = row.answer('fiscalYear')?.value
    if (typeof year !== 'number' || year > lastYear || year <= lastYear - years) continue
    const price = row.answer('unitPriceYen')
    const amountYen = costAmountYen(row.answers)
    if (price && amountYen !== undefined) lines.push({ price, amountYen })
  }
  return lines
}
