import { useMemo } from 'react'
import { z } from 'zod'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useAddress } from '#ui/screens/index.ts'

/** Which systems are looked at, by owner and by tag; the day stands beside it, in the frame. */
export const selectionSearch = z.object({
  division: z.uuid().optional().catch(undefined),
  tag: z.string().max(200).optional().catch(undefined),
})

/** On the page of one analysis also which of its charts, and whose systems behind which bar. */
export const analysisSearch = selectionSearch.extend({
  chart: z.string().optional().catch(undefined),
  bar: z.string().optional().catch(undefined),
})

/** What the operations take, as the address says it. */
export function useSelection(): { asOf?: string; divisionId?: string[]; tag?: string } {
  const { asOf } = useAsOf()
  const [{ division, tag }] = useAddress(selectionSearch)
  return useMemo(
    () => ({ ...(asOf && { asOf }), ...(division && { divisionId: [division] }), ...(tag && { tag }) }),
    [asOf, division, tag],
  )
}
