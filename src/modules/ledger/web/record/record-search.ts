import { z } from 'zod'

export const recordViews = ['sheet', 'history', 'comparison'] as const

const day = z.iso.date().optional().catch(undefined)

/** What the address of a system's page holds. */
export const recordSearch = z.object({
  view: z.enum(recordViews).default('sheet').catch('sheet'),
  /** Category being edited. */
  edit: z.string().optional().catch(undefined),
  from: day,
  to: day,
})
