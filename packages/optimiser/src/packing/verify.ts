import type { HostType, PackedHost, PackingItem, PackingProblem, PackingSolution } from './problem.ts'

export interface PackingVerdict {
  /** What is wrong, one sentence each; empty when every demand holds. */
  violations: string[]
  /** Cost of the solution, computed anew from the problem. */
  objective: number
}

/** One thing that stands on a host: a copy of an item, or of its replica. */
interface Piece {
  id: string
  isReplica: boolean
  choice: number
}

/**
 * Checks a solution against the problem by counting; shares nothing with the solver. With N+1 it plays through
 * the loss of every host by the solution's own recovery and checks what is then there in the same way.
 */
export function verify(problem: PackingProblem, solution: PackingSolution): PackingVerdict {
  const violations: string[] = []
  const demands: Demands = {
    problem,
    items: new Map(problem.items.map((item) => [item.id, item])),
    hosts: new Map(problem.hosts.map((host) => [host.id, host])),
  }
  const bins = solution.bins.map((bin) => ({ type: bin.type, pieces: piecesOf(bin) }))
  checkState(demands, bins, violations, '')
  checkStock(problem, bins, violations)
  if (problem.survivesHostLoss) checkRecovery(demands, solution, bins, violations)
  return { violations, objective: costOf(demands, bins) }
}

type State = { type: string; pieces: Piece[] }[]

interface Demands {
  problem: PackingProblem
  items: Map<string, PackingItem>
  hosts: Map<string, HostType>
}

function piecesOf(bin: PackedHost): Piece[] {
  return [
    ...bin.items.map((id, at) => ({ id, isReplica: false, choice: bin.choices?.[at] ?? 0 })),
    ...(bin.replicas ?? []).map((id) => ({ id, isReplica: true, choice: 0 })),
  ]
}

function sizeOf(item: PackingItem, piece: Piece): number[] | undefined {
  if (!piece.isReplica) return item.sizes ? item.sizes[piece.choice] : item.size
  return typeof item.replica === 'object' ? item.replica.size : item.replica ? item.size : undefined
}

function checkState(demands: Demands, state: State, violations: string[], when: string): void {
  const { problem, items, hosts } = demands
  const placed = new Map<string, number>()
  const placedBySite = new Map<string, Map<string, number>>()
  const say = (what: string) => violations.push(when + what)
  state.forEach((bin, index) => {
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
      const key = `${piece.isReplica ? 'replica' : 'item'} ${piece.id}`
      placed.set(key, (placed.get(key) ?? 0) + 1)
      if (!piece.isReplica) perItem.set(piece.id, (perItem.get(piece.id) ?? 0) + 1)
      if (item.replica) {
        const sites = placedBySite.get(piece.id) ?? new Map<string, number>()
        const site = host.site === undefined ? '' : `site ${host.site}`
        sites.set(site, (sites.get(site) ?? 0) + 1)
        placedBySite.set(piece.id, sites)
      }
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
  })
  for (const item of problem.items) {
    const count = item.count ?? 1
    const there = placed.get(`item ${item.id}`) ?? 0
    if (there !== count) say(`${item.id}: ${there} of ${count} copies placed`)
    const replicas = placed.get(`replica ${item.id}`) ?? 0
    if (replicas !== (item.replica ? count : 0)) say(`${item.id}: ${replicas} replicas placed`)
    // A copy can be paired with a replica elsewhere exactly when no site holds more than half of them all.
    for (const [site, sum] of placedBySite.get(item.id) ?? [])
      if (sum > count) say(`${item.id}: its replica is not at a second site (${site || 'no site'})`)
  }
}

function checkStock(problem: PackingProblem, state: State, violations: string[]): void {
  for (const host of problem.hosts) {
    const used = state.filter(({ type }) => type === host.id).length
    if (host.stock !== undefined && used > host.stock)
      violations.push(`${host.id}: ${used} of ${host.stock} in stock`)
  }
}

function checkRecovery(demands: Demands, solution: PackingSolution, bins: State, violations: string[]): void {
  bins.forEach((bin, lost) => {
    if (bin.pieces.length === 0) return
    const plan = solution.recovery?.find((one) => one.lost === lost)
    const targets = plan ? [...plan.items, ...(plan.replicas ?? [])] : []
    if (targets.length !== bin.pieces.length) {
      violations.push(`bin ${lost} lost: no place for everything on it`)
      return
    }
    const after = bins.map(({ type, pieces }, index) => ({ type, pieces: index === lost ? [] : [...pieces] }))
    targets.forEach((target, at) => {
      if (target === lost || !after[target]) violations.push(`bin ${lost} lost: no bin ${target}`)
      else after[target].pieces.push(bin.pieces[at]!)
    })
    checkState(demands, after, violations, `bin ${lost} lost: `)
  })
}

function costOf({ problem, items, hosts }: Demands, state: State): number {
  let cost = 0
  const open = new Set<string>()
  for (const bin of state) {
    const host = hosts.get(bin.type)
    cost += host?.price ?? 1
    if (host?.site !== undefined) open.add(host.site)
    for (const piece of bin.pieces) {
      const item = items.get(piece.id)
      if (item?.currentHost !== undefined && item.currentHost !== bin.type && !piece.isReplica)
        cost += item.movingCost ?? 0
    }
  }
  for (const site of problem.sites ?? []) if (open.has(site.id)) cost += site.openingCost ?? 0
  return cost
}
