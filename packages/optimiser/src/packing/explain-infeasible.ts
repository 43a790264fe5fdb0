import { checkProblem } from './check-problem.ts'
import type { PackingItem, PackingProblem } from './problem.ts'
import { solveHere } from './solve-here.ts'

/** One thing the problem asks for, which could be given up by itself. */
export type PackingDemand =
  | { kind: 'item'; item: string }
  | { kind: 'replica'; item: string }
  | { kind: 'zones'; item: string }
  | { kind: 'apart' | 'together'; index: number; items: string[] }
  | { kind: 'stock'; host: string; stock: number }
  | { kind: 'utilisation-ceiling' }
  | { kind: 'host-loss' }

export interface InfeasibilityExplanation {
  /** Demands that cannot all hold. */
  demands: PackingDemand[]
  /** True when it was proved that without any single one of them the others can hold. */
  isIrreducible: boolean
}

export interface ExplainOptions {
  signal?: AbortSignal
  /** Steps for each question whether some of the demands can hold. */
  workLimitEach?: number
  seed?: number
}

/**
 * A smallest set of demands that cannot all hold: none of them can be left out. Demands are given up in halves,
 * quarters and at last one by one, as long as the rest is still proved impossible. Null when the problem was not
 * proved infeasible to begin with.
 */
export async function explainInfeasible(
  problem: PackingProblem,
  { signal, workLimitEach = 5e6, seed = 1 }: ExplainOptions = {},
): Promise<InfeasibilityExplanation | null> {
  checkProblem(problem)
  let isDecided = true
  const isImpossible = async (demands: PackingDemand[]): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    // Any solution will do, so the first one ends the search.
    const request = { workLimit: workLimitEach, seed, gap: Number.POSITIVE_INFINITY }
    const desk = { shouldStop: () => signal?.aborted === true, tell: () => {} }
    const { status } = await solveHere(withOnly(problem, demands), request, desk)
    if (status === 'unknown') isDecided = false
    return status === 'infeasible'
  }
  let demands = demandsOf(problem)
  if (!(await isImpossible(demands))) return null
  for (let size = Math.ceil(demands.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    // Only the last round, one by one, says that none can be left out.
    isDecided = true
    for (let from = 0; from < demands.length && !signal?.aborted; ) {
      const fewer = [...demands.slice(0, from), ...demands.slice(from + size)]
      if (await isImpossible(fewer)) demands = fewer
      else from += size
    }
  }
  return { demands, isIrreducible: isDecided && !signal?.aborted }
}

function demandsOf(problem: PackingProblem): PackingDemand[] {
  const { items, hosts, apart = [], together = [] } = problem
  return [
    ...items.map(({ id }): PackingDemand => ({ kind: 'item', item: id })),
    ...items.filter(({ replica }) => replica).map(({ id }): PackingDemand => ({ kind: 'replica', item: id })),
    ...items.filter(({ zones }) => zones).map(({ id }): PackingDemand => ({ kind: 'zones', item: id })),
    ...apart.map((demand, index): PackingDemand => ({ kind: 'apart', index, items: demand.items })),
    ...together.map((group, index): PackingDemand => ({ kind: 'together', index, items: group })),
    ...hosts.flatMap(({ id, stock }): PackingDemand[] =>
      stock === undefined ? [] : [{ kind: 'stock', host: id, stock }],
    ),
    ...(problem.utilisationCeiling === undefined ? [] : [{ kind: 'utilisation-ceiling' as const }]),
    ...(problem.survivesHostLoss ? [{ kind: 'host-loss' as const }] : []),
  ]
}

/** The problem with these demands alone. */
function withOnly(problem: PackingProblem, demands: readonly PackingDemand[]): PackingProblem {
  const keys = new Set(demands.map(keyOf))
  const has = (demand: PackingDemand) => keys.has(keyOf(demand))
  const items = problem.items
    .filter(({ id }) => has({ kind: 'item', item: id }))
    .map((item): PackingItem => {
      const { replica, zones, ...rest } = item
      return {
        ...rest,
        ...(replica && has({ kind: 'replica', item: item.id }) && { replica }),
        ...(zones && has({ kind: 'zones', item: item.id }) && { zones }),
      }
    })
  const there = new Set(items.map(({ id }) => id))
  const left = (ids: string[]) => ids.filter((id) => there.has(id))
  const { utilisationCeiling, ...rest } = problem
  return {
    ...rest,
    items,
    hosts: problem.hosts.map(({ stock, ...host }) => ({
      ...host,
      ...(stock !== undefined && has({ kind: 'stock', host: host.id, stock }) && { stock }),
    })),
    apart: (problem.apart ?? [])
      .filter((demand, index) => has({ kind: 'apart', index, items: demand.items }))
      .map((demand) => ({ ...demand, items: left(demand.items) })),
    together: (problem.together ?? [])
      .filter((group, index) => has({ kind: 'together', index, items: group }))
      .map(left),
    ...(utilisationCeiling !== undefined && has({ kind: 'utilisation-ceiling' }) && { utilisationCeiling }),
    survivesHostLoss: has({ kind: 'host-loss' }),
  }
}

function keyOf(demand: PackingDemand): string {
  if ('item' in demand) return `${demand.kind} ${demand.item}`
  if ('index' in demand) return `${demand.kind} ${demand.index}`
  return demand.kind === 'stock' ? `stock ${demand.host}` : demand.kind
}
