import type { HostType, PackedHost, PackingItem, PackingProblem } from './problem.ts'

/** One thing that stands on a host: a copy of an item, or of its replica. */
export interface Piece {
  id: string
  isReplica: boolean
  choice: number
}

export interface Standing {
  type: string
  pieces: Piece[]
}

export interface Demands {
  problem: PackingProblem
  items: Map<string, PackingItem>
  hosts: Map<string, HostType>
}

export function piecesOf(bin: PackedHost): Piece[] {
  return [
    ...bin.items.map((id, at) => ({ id, isReplica: false, choice: bin.choices?.[at] ?? 0 })),
    ...(bin.replicas ?? []).map((id) => ({ id, isReplica: true, choice: 0 })),
  ]
}

function sizeOf(item: PackingItem, piece: Piece): number[] | undefined {
  if (!piece.isReplica) return item.sizes ? item.sizes[piece.choice] : item.size
  return typeof item.replica === 'object' ? item.replica.size : item.replica ? item.size : undefined
}

export type Say = (what: string) => void

/** Everything that a host alone can break. */
export function checkBin({ problem, items, hosts }: Demands, bin: Standing, index: number, say: Say): void {
  const host = hosts.get(bin.type)
  if (!host) {
    say(`bin ${index}: no host type ${bin.type}`)
    return
  }
  const load = problem.dimensions.map(() => 0)
  const perItem = new Map<string, number>()
  for (const piece of bin.pieces) {
    const item = items.get(piece.id)
    const size = item && sizeOf(item, piece)
    if (!item || !size) {
      say(`bin ${index}: no such item ${piece.id}`)
      continue
    }
    size.forEach((amount, d) => {
      load[d]! += amount
    })
    if (item.zones && (host.zone === undefined || !item.zones.includes(host.zone)))
      say(`bin ${index}: ${piece.id} may not stand in zone ${host.zone}`)
    if (!piece.isReplica) perItem.set(piece.id, (perItem.get(piece.id) ?? 0) + 1)
  }
  load.forEach((amount, d) => {
    const ceiling = problem.utilisationCeiling
    const share = Array.isArray(ceiling) ? ceiling[d]! : (ceiling ?? 1)
    const limit = host.capacity[d]! * share
    if (amount > limit + Math.max(1e-9, Math.abs(limit) * 1e-7))
      say(`bin ${index}: ${amount} of ${limit} ${problem.dimensions[d]}`)
  })
  for (const demand of problem.apart ?? []) {
    const there = demand.items.reduce((sum, id) => sum + (perItem.get(id) ?? 0), 0)
    if (there > (demand.atMost ?? 1)) say(`bin ${index}: ${demand.items.join(', ')} are not apart`)
  }
  for (const group of problem.together ?? []) {
    const there = group.filter((id) => perItem.has(id))
    const all = group.filter((id) => (items.get(id)?.count ?? 1) > 0)
    const isWhole = all.every((id) => perItem.get(id) === (items.get(id)?.count ?? 1))
    if (there.length > 0 && !isWhole) say(`bin ${index}: ${group.join(', ')} are not together`)
  }
}

/** Copies and replicas of each item, at each site. */
type Census = Map<string, Map<string, { items: number; replicas: number }>>

export function censusOf({ hosts }: Demands, state: readonly Standing[]): Census {
  const census: Census = new Map()
  for (const { type, pieces } of state) {
    const site = siteOf(hosts.get(type))
    for (const { id, isReplica } of pieces) {
      const sites = census.get(id) ?? new Map<string, { items: number; replicas: number }>()
      const there = sites.get(site) ?? { items: 0, replicas: 0 }
      there[isReplica ? 'replicas' : 'items'] += 1
      sites.set(site, there)
      census.set(id, sites)
    }
  }
  return census
}

const siteOf = (host: HostType | undefined) => (host?.site === undefined ? '' : `site ${host.site}`)

export function checkCopies({ problem }: Demands, census: Census, say: Say): void {
  for (const item of problem.items) {
    const count = item.count ?? 1
    const sites = [...(census.get(item.id)?.values() ?? [])]
    const items = sites.reduce((sum, there) => sum + there.items, 0)
    const replicas = sites.reduce((sum, there) => sum + there.replicas, 0)
    if (items !== count) say(`${item.id}: ${items} of ${count} copies placed`)
    if (replicas !== (item.replica ? count : 0)) say(`${item.id}: ${replicas} replicas placed`)
    checkSites(item, census, say)
  }
}

/** A copy can be paired with a replica elsewhere exactly when no site holds more than half of them all. */
export function checkSites(item: PackingItem, census: Census, say: Say): void {
  if (!item.replica) return
  for (const [site, { items, replicas }] of census.get(item.id) ?? [])
    if (items + replicas > (item.count ?? 1))
      say(`${item.id}: its replica is not at a second site (${site || 'no site'})`)
}
