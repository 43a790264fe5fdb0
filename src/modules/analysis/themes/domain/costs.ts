import { fiscalYearOf } from '#kernel/time/index.ts'
import { numberOf, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import {
  type CostLine,
  effectiveLines,
  type MissingSystem,
  missingReason,
  refOf,
  type SystemRef,
} from '../../domain/index.ts'

/** A cost line with whose it is and whom it is paid to. */
export interface SystemCost extends CostLine {
  system: SystemRef
  /** The partner of the contract that the line names; null when it names none. */
  vendor: string | null
}

/** Every cost line that counts (settled figures before planned ones) of all systems. */
export function allCosts(records: readonly SystemRecord[]): SystemCost[] {
  return records.flatMap((record) => {
    const system = refOf(record)
    const partners = new Map(
      rowsOf(record, 'contracts').map((row) => [textOf(row, 'contractName'), textOf(row, 'vendor')]),
    )
    return effectiveLines(rowsOf(record, 'costs')).map((line) => ({
      ...line,
      system,
      vendor: (line.contract === undefined ? undefined : partners.get(line.contract)) ?? null,
    }))
  })
}

/**
 * The newest fiscal year up to the day in which at least half of the systems cost something, of those whose costs are
 * known; else the newest with any cost. A year for which two systems have their estimates in says nothing of the city.
 */
export function yearLookedAt(costs: readonly SystemCost[], asOf: Temporal.PlainDate): number {
  const current = fiscalYearOf(asOf)
  const byYear = Map.groupBy(
    costs.filter(({ fiscalYear }) => fiscalYear <= current),
    ({ fiscalYear }) => fiscalYear,
  )
  const newestFirst = [...byYear].toSorted(([a], [b]) => b - a)
  const enough = systemsOf(costs).length / 2
  const told = newestFirst.find(([, lines]) => systemsOf(lines).length >= enough) ?? newestFirst[0]
  return told?.[0] ?? current
}

/** Systems whose costs nobody has written. One that costs nothing in the year looked at has an answer: nothing. */
export function withoutCost(records: readonly SystemRecord[], costs: readonly SystemCost[]): MissingSystem[] {
  const having = new Set(costs.map(({ system }) => system.systemId))
  return records
    .filter(({ systemId }) => !having.has(systemId))
    .map((record) => ({ ...refOf(record), reason: missingReason(record, undefined) }))
}

/** The systems of some lines, each once. */
export function systemsOf(costs: readonly SystemCost[]): SystemRef[] {
  return [...new Map(costs.map(({ system }) => [system.systemId, system])).values()]
}

/** What each system costs together, by its id. */
export function yenBySystem(costs: readonly SystemCost[]): ReadonlyMap<string, number> {
  const yen = new Map<string, number>()
  for (const { system, amountYen } of costs)
    yen.set(system.systemId, (yen.get(system.systemId) ?? 0) + amountYen)
  return yen
}

export function yenOf(costs: readonly CostLine[]): number {
  return costs.reduce((sum, { amountYen }) => sum + amountYen, 0)
}

/** Staff users of each system that has any, by its id. */
export function usersOf(records: readonly SystemRecord[]): ReadonlyMap<string, number> {
  return new Map(
    records.flatMap(({ systemId, answers }) => {
      const users = numberOf(answers, 'staffUsers') ?? 0
      return users > 0 ? [[systemId, users]] : []
    }),
  )
}

/** What the lines cost for each staff user of their systems, in yen; systems without users are left out. */
export function yenPerUser(costs: readonly SystemCost[], users: ReadonlyMap<string, number>): number | null {
  const used = costs.filter(({ system }) => users.has(system.systemId))
  const heads = systemsOf(used).reduce((sum, { systemId }) => sum + (users.get(systemId) ?? 0), 0)
  return heads === 0 ? null : Math.round(yenOf(used) / heads)
}
