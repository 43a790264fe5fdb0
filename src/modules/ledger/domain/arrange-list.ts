import type { Completeness } from './completeness.ts'
import { completenessShare } from './completeness.ts'

/** What a list shows of a system and finds it by; null where the answer is open. */
export interface ListLine {
  systemId: string
  name: string
  /** Reading, folded. */
  sortKey: string
  divisionId: string
  vendorIds: readonly string[]
  status: string | null
  kindOfUse: string | null
  networkZone: string | null
  tags: readonly string[]
  staffUsers: number | null
  nextRenewalOn: string | null
  yearlyCostYen: number | null
  completeness: Completeness
  /** Whether the words looked for are all there. */
  isTextFound: boolean
}

export interface ListWish {
  systemIds?: readonly string[] | undefined
  divisionId?: readonly string[] | undefined
  vendorId?: readonly string[] | undefined
  status?: readonly string[] | undefined
  kindOfUse?: readonly string[] | undefined
  networkZone?: readonly string[] | undefined
  tag?: readonly string[] | undefined
  sort: 'name' | 'division' | 'status' | 'staffUsers' | 'nextRenewal' | 'yearlyCost' | 'completeness'
  order: 'ascending' | 'descending'
}

/** Orders that only the directory and the catalogue know: position of a division, of a status. */
export interface ListOrders {
  divisions: ReadonlyMap<string, number>
  statuses: ReadonlyMap<string, number>
}

export interface Facet {
  key: string
  count: number
}

/** The lines that a wish leaves, in its order. Whatever is open (null) comes last in either direction. */
export function arrangeList<L extends ListLine>(
  lines: readonly L[],
  wish: ListWish,
  orders: ListOrders,
): L[] {
  const sign = wish.order === 'ascending' ? 1 : -1
  return lines
    .filter(
      (line) =>
        line.isTextFound &&
        holds(wish.systemIds, [line.systemId]) &&
        holds(wish.divisionId, [line.divisionId]) &&
        holds(wish.vendorId, line.vendorIds) &&
        holds(wish.status, [line.status]) &&
        holds(wish.kindOfUse, [line.kindOfUse]) &&
        holds(wish.networkZone, [line.networkZone]) &&
        holds(wish.tag, line.tags),
    )
    .map((line) => ({ line, value: sortValue(line, wish.sort, orders) }))
    .sort((a, b) => compare(a.value, b.value, sign) || compareText(a.line.sortKey, b.line.sortKey))
    .map(({ line }) => line)
}

/** How many lines hold each value, most first; open values are not counted. */
export function countFacet(
  lines: readonly ListLine[],
  valuesOf: (line: ListLine) => readonly (string | null)[],
) {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const value of valuesOf(line)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([key, count]): Facet => ({ key, count })).sort((a, b) => b.count - a.count)
}

function holds(wanted: readonly string[] | undefined, values: readonly (string | null)[]): boolean {
  return !wanted || wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value))
}

function sortValue(line: ListLine, sort: ListWish['sort'], orders: ListOrders): string | number | null {
  switch (sort) {
    case 'name':
      return line.sortKey
    case 'division':
      return orders.divisions.get(line.divisionId) ?? null
    case 'status':
      return line.status === null ? null : (orders.statuses.get(line.status) ?? null)
    case 'staffUsers':
      return line.staffUsers
    case 'nextRenewal':
      return line.nextRenewalOn
    case 'yearlyCost':
      return line.yearlyCostYen
    case 'completeness':
      return completenessShare(line.completeness)
  }
}

function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)))
}

/** By code point, as the database does, so that no machine sorts differently. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
