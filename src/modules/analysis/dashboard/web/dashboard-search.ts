import { z } from 'zod'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useAddress } from '#ui/screens/index.ts'

/** How far back lies the day that the figures are held against. */
export const backs = ['threeMonths', 'oneYear', 'threeYears'] as const
export const dashboardSearch = z.object({ back: z.enum(backs).optional().catch(undefined) })

const months = { threeMonths: 3, oneYear: 12, threeYears: 36 } as const

/** The day looked at and the day it is held against. */
export function useTwoDays() {
  const { asOf, day } = useAsOf()
  const [{ back = 'oneYear' }, change] = useAddress(dashboardSearch)
  const earlier = Temporal.PlainDate.from(day).subtract({ months: months[back] }).toString()
  return { asOf, day, earlier, back, change }
}
