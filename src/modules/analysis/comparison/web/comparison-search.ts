import { z } from 'zod'

export const comparedBy = ['days', 'divisions', 'cities'] as const

/** What is held against what; the day of the right side is the one that the frame shows. */
export const comparisonSearch = z.object({
  by: z.enum(comparedBy).optional().catch(undefined),
  since: z.iso.date().optional().catch(undefined),
  left: z.uuid().optional().catch(undefined),
  right: z.uuid().optional().catch(undefined),
})
