import { z } from 'zod'
import { sortKeys } from '../../contract/list.ts'

const word = z.string().optional().catch(undefined)

/** What the address of the list holds. */
export const listSearch = z.object({
  text: word,
  division: word,
  vendor: word,
  status: word,
  use: word,
  zone: word,
  sort: z.enum(sortKeys).default('name').catch('name'),
  order: z.enum(['ascending', 'descending']).default('ascending').catch('ascending'),
  page: z.number().int().min(1).default(1).catch(1),
})

export type ListSearch = z.output<typeof listSearch>

/** The filters of the address as the operations take them. */
export function filterOf({ text, division, vendor, status, use, zone }: ListSearch) {
  return {
    ...(text && { text }),
    ...(division && { divisionId: [division] }),
    ...(vendor && { vendorId: [vendor] }),
    ...(status && { status: [status] }),
    ...(use && { kindOfUse: [use] }),
    ...(zone && { networkZone: [zone] }),
  }
}

export const filterKeys = ['division', 'status', 'use', 'zone', 'vendor'] as const
export const nothingWanted = {
  text: undefined,
  division: undefined,
  vendor: undefined,
  status: undefined,
  use: undefined,
  zone: undefined,
  page: 1,
}
