import { catalogue, completenessOf, completenessShare, sumCompleteness } from '#modules/ledger/index.ts'
import { refOf } from '../../../domain/index.ts'
import type { Rule } from '../theme.ts'

/** Below this a category is worth asking about. */
const WORTH_ASKING = 0.8

/** How much of what the ledger asks has been answered, category by category. */
export const completeness: Rule = (surveyed) => {
  const measured = surveyed.map((record) => ({ record, ...completenessOf(catalogue, record) }))
  const whole = sumCompleteness(measured)
  return {
    denominator: surveyed.length,
    missing: [],
    indicators: {
      share: { value: whole.asked === 0 ? null : completenessShare(whole), kind: 'share' },
      open: { value: whole.asked - whole.answered, kind: 'count' },
    },
    measures: 'share',
    figures: catalogue.categories.flatMap(({ key, label, number }) => {
      const parts = measured.flatMap(({ record, byCategory }) => {
        const part = byCategory.find(({ category }) => category === key)
        return part ? [{ record, ...part }] : []
      })
      const all = sumCompleteness(parts)
      if (all.asked === 0) return []
      const share = completenessShare(all)
      const open = parts.filter(({ asked, answered }) => answered < asked)
      return [
        {
          key,
          label: { ja: `${number} ${label.ja}`, en: `${number} ${label.en}` },
          value: share,
          share: null,
          isNotable: share < WORTH_ASKING,
          systems: open.map(({ record }) => refOf(record)),
        },
      ]
    }),
    columns: [
      { key: 'answeredShare', kind: 'share' },
      { key: 'open', kind: 'count' },
    ],
    details: measured
      .toSorted((a, b) => completenessShare(a) - completenessShare(b))
      .map((each) => ({
        ...refOf(each.record),
        cells: [completenessShare(each), each.asked - each.answered],
      })),
  }
}
