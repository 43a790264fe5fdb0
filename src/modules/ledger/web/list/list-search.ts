import { z } from 'zod'
import { type ColumnKey, columnKeys, sortKeys } from '../../contract/list.ts'
import type { View } from '../../contract/views.ts'

/** One value stands alone in an address, several as a list; a mark such as 2026 comes as a number. */
const word = z.union([z.string(), z.number().transform(String)])
const words = z
  .union([word.transform((one) => [one]), z.array(word)])
  .optional()
  .catch(undefined)

/** What the address of the list holds. */
export const listSearch = z.object({
  text: word.optional().catch(undefined),
  division: words,
  vendor: words,
  status: words,
  use: words,
  zone: words,
  tag: words,
  sort: z.enum(sortKeys).default('name').catch('name'),
  order: z.enum(['ascending', 'descending']).default('ascending').catch('ascending'),
  costYear: z.number().int().optional().catch(undefined),
  columns: z.array(z.enum(columnKeys)).optional().catch(undefined),
  page: z.number().int().min(1).default(1).catch(1),
})

export type ListSearch = z.output<typeof listSearch>

/** Filter of the address → of the operations. */
export const filters = {
  division: 'divisionId',
  status: 'status',
  use: 'kindOfUse',
  zone: 'networkZone',
  vendor: 'vendorId',
  tag: 'tag',
} as const
export type FilterKey = keyof typeof filters
export const filterKeys = Object.keys(filters) as FilterKey[]

export const nothingWanted = {
  text: undefined,
  division: undefined,
  vendor: undefined,
  status: undefined,
  use: undefined,
  zone: undefined,
  tag: undefined,
  page: 1,
}

/** The filters of the address as the operations take them. */
export function filterOf(search: ListSearch): View['filter'] {
  const chosen = filterKeys.flatMap((key) => (search[key]?.length ? [[filters[key], search[key]]] : []))
  return { ...(search.text && { text: search.text }), ...Object.fromEntries(chosen) }
}

export function orderOf({ sort, order, costYear }: ListSearch): View['order'] {
  return { sort, order, ...(costYear && { costYear }) }
}

/** Columns that stand beside the name while nobody chose others. */
export const usualColumns: readonly ColumnKey[] = [
  'division',
  'status',
  'kindOfUse',
  'staffUsers',
  'nextRenewal',
  'yearlyCost',
  'completeness',
]

/** What a view keeps of the address, and the address that shows it. */
export function viewOf(search: ListSearch): View {
  return {
    filter: filterOf(search),
    order: orderOf(search),
    ...(search.columns && { columns: search.columns }),
  }
}

export function searchOf({ filter, order, columns }: View): ListSearch {
  const chosen = filterKeys.map((key) => [key, filter[filters[key]]])
  return { ...nothingWanted, ...Object.fromEntries(chosen), text: filter.text, ...order, columns, page: 1 }
}

export function isShown(view: View, search: ListSearch): boolean {
  return JSON.stringify(viewOf(searchOf(view))) === JSON.stringify(viewOf(search))
}
