import { z } from 'zod'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useAddress } from '#ui/screens/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { sheetFor, sheets } from '../arrangement.ts'

/** How far back lies the day that the figures are held against. */
export const backs = ['threeMonths', 'oneYear', 'threeYears'] as const
export const dashboardSearch = z.object({
  back: z.enum(backs).optional().catch(undefined),
  sheet: z.enum(sheets).optional().catch(undefined),
})

const months = { threeMonths: 3, oneYear: 12, threeYears: 36 } as const

/** The day looked at and the day it is held against. */
export function useTwoDays() {
  const { asOf, day } = useAsOf()
  const [{ back = 'oneYear' }, change] = useAddress(dashboardSearch)
  const earlier = Temporal.PlainDate.from(day).subtract({ months: months[back] }).toString()
  return { asOf, day, earlier, back, change }
}

/** Whose arrangement is shown; that of the person's own duty unless another one is chosen. */
export function useSheet() {
  const { permissions } = useSession()
  const own = sheetFor(permissions)
  const [{ sheet = own }] = useAddress(dashboardSearch)
  return { sheet, own }
}
