import type { PackingProblem, PackingSolution } from './problem.ts'
import {
  censusOf,
  checkBin,
  checkCopies,
  checkSites,
  type Demands,
  piecesOf,
  type Standing,
} from './verify-state.ts'

export interface PackingVerdict {
  /** What is wrong, one sentence each; empty when every demand holds. */
  violations: string[]
  /** Cost of the solution, computed anew from the problem. */
  objective: number
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
  const say = (what: string) => {
    violations.push(what)
  }
  for (const [index, bin] of bins.entries()) checkBin(demands, bin, index, say)
  checkCopies(demands, censusOf(demands, bins), say)
  checkStock(problem, bins, violations)
  if (problem.survivesHostLoss) checkRecovery(demands, solution, bins, violations)
  return { violations, objective: costOf(demands, bins) }
}

function checkStock(problem: PackingProblem, state: readonly Standing[], violations: string[]): void {
  for (const host of problem.hosts) {
    const used = state.filter(({ type }) => type === host.id).length
    if (host.stock !== undefined && used > host.stock)
      violations.push(`${host.id}: ${used} of ${host.stock} in stock`)
  }
}

/** What is moved by a loss is checked anew, on every host and for every item that it concerns. */
function checkRecovery(
  demands: Demands,
  solution: PackingSolution,
  bins: readonly Standing[],
  violations: string[],
): void {
  const plans = new Map(solution.recovery?.map((plan) => [plan.lost, plan]))
  bins.forEach((bin, lost) => {
    if (bin.pieces.length === 0) return
    const say = (what: string) => {
      violations.push(`bin ${lost} lost: ${what}`)
    }
    const plan = plans.get(lost)
    const targets = plan ? [...plan.items, ...(plan.replicas ?? [])] : []
    if (targets.length !== bin.pieces.length) {
      say('no place for everything on it')
      return
    }
    const after = new Map<number, Standing>()
    targets.forEach((target, at) => {
      const there = bins[target]
      if (target === lost || !there) {
        say(`no bin ${target}`)
        return
      }
      const { type, pieces } = after.get(target) ?? there
      after.set(target, { type, pieces: [...pieces, bin.pieces[at]!] })
    })
    for (const [index, state] of after) checkBin(demands, state, index, say)
    const moved = new Set(bin.pieces.map(({ id }) => id))
    const replicated = [...moved].flatMap((id) => demands.items.get(id) ?? []).filter((item) => item.replica)
    if (replicated.length === 0) return
    const state = bins.map((one, index) =>
      index === lost ? { ...one, pieces: [] } : (after.get(index) ?? one),
    )
    const census = censusOf(demands, state)
    for (const item of replicated) checkSites(item, census, say)
  })
}

function costOf({ problem, items, hosts }: Demands, state: readonly Standing[]): number {
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
