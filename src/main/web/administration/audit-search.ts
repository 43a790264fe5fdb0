import { z } from 'zod'

export const auditSearch = z.object({
  text: z.string().max(200).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** Entries older than this number: the next page. */
  before: z.int().positive().optional().catch(undefined),
  /** The entry whose particulars are open. */
  open: z.int().positive().optional().catch(undefined),
})
