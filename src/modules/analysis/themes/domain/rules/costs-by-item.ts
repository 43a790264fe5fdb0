import { collectionByKey } from '#modules/ledger/index.ts'
import { sharesOfCost } from '../shares-of-cost.ts'
import { both, type Rule } from '../theme.ts'

const items = collectionByKey.get('costs')?.fields.find(({ key }) => key === 'costItem')?.choices ?? []

/** What a year's money is spent on. */
export const costsByItem: Rule = (surveyed, { asOf }) =>
  sharesOfCost(surveyed, asOf, {
    key: 'item',
    of: ({ item }) => item,
    label: (item) => items.find(({ key }) => key === item)?.label ?? both(item),
  })
