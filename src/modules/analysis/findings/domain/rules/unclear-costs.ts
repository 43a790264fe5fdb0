import { costAmountYen } from '#modules/ledger/index.ts'
import { isAmong, type Look, type Reading, type RowLook } from '../look.ts'
import { defineRule } from '../rule.ts'

/** エ②: costs that are one lump, so that neither quantity nor unit price can be checked. */
export const unclearCosts = defineRule({
  key: 'unclearCosts',
  issue: 'エ②',
  explanation: {
    ja: '数量1で内訳が「一式」か空欄のコストが、金額の{lumpPercent}%以上を占めるシステムを数えます。1行{lumpYen}円に満たないものは見ません。',
    en: 'Systems whose costs are {lumpPercent}% or more in single lumps: quantity one, described as a whole or not at all. Lines below {lumpYen} yen are left out.',
  },
  criteria: {
    lump: {
      ja: '一式のコストで、単価と数量が分からない',
      en: 'One lump: quantity and unit price are not shown',
    },
  },
  thresholds: {
    lumpPercent: {
      label: { ja: '一式が占める割合', en: 'Share of lumps' },
      unit: { ja: '%', en: '%' },
      minimum: 1,
      maximum: 100,
      standard: 50,
    },
    lumpYen: {
      label: { ja: '見るコストの下限', en: 'Smallest line looked at' },
      unit: { ja: '円', en: 'yen' },
      minimum: 0,
      maximum: 100_000_000,
      standard: 30_000,
    },
  },
  examine(look, { lumpPercent, lumpYen }) {
    const lines = linesOf(look, lumpYen)
    const wholeYen = sum(lines)
    const lumps = lines.filter(({ isLump }) => isLump)
    if (wholeYen > 0 && (sum(lumps) / wholeYen) * 100 >= lumpPercent)
      look.found(
        'lump',
        lumps.map(({ price }) => price),
      )
  },
})

interface Line {
  price: Reading
  amountYen: number
  isLump: boolean
}

const oneOffAndRunning = ['hardware', 'software', 'build', 'maintenance'] as const

function linesOf(look: Look<'lump'>, lumpYen: number): Line[] {
  return look.rows('costs').flatMap((row) => {
    if (!isAmong(row.answer('costItem'), ...oneOffAndRunning)) return []
    const price = row.answer('unitPriceYen')
    const isLump = isOneLump(row)
    const amountYen = costAmountYen(row.answers)
    return price && amountYen !== undefined && amountYen >= lumpYen ? [{ price, amountYen, isLump }] : []
  })
}

function isOneLump(row: RowLook): boolean {
  const quantity = row.answer('quantity')
  const description = row.answers.description
  return (
    quantity?.value === 1 && (typeof description !== 'string' || /一式|一括|lump|in all/i.test(description))
  )
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { amountYen }) => total + amountYen, 0)
}
