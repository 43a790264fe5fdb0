import { sharesOfCost } from '../shares-of-cost.ts'
import { both, type Rule } from '../theme.ts'

/** Whose systems a year's money is spent on. */
export const costsByDivision: Rule = (surveyed, { asOf }) =>
  sharesOfCost(surveyed, asOf, { key: 'owner', of: ({ system }) => system.division, label: both })
