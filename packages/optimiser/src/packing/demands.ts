import type { PackingItem, PackingProblem } from './problem.ts'

/** One thing the problem asks for, which could be given up by itself. */
export type PackingDemand =
  | { kind: 'item'; item: string }
  | { kind: 'replica'; item: string }
  | { kind: 'zones'; item: string }
  | { kind: 'apart' | 'together'; index: number; items: string[] }
  | { kind: 'stock'; host: string; stock: number }
  | { kind: 'utilisation-ceiling' }
  | { kind: 'host-loss' }

/** Everything that could be given up so that a packing exists. */
export function demandsOf(problem: PackingProblem): PackingDemand[] {
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
export function withOnly(problem: PackingProblem, demands: readonly PackingDemand[]): PackingProblem {
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
