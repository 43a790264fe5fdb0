import { fiscalYearOf } from '#kernel/time/index.ts'
import { rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
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

/** The fiscal year of the day, or the last one before it that has any cost: years without a ledger say nothing. */
export function yearLookedAt(costs: readonly CostLine[], asOf: Temporal.PlainDate): number {
  const current = fiscalYearOf(asOf)
  const years = costs.map(({ fiscalYear }) => fiscalYear).filter((year) => year <= current)
  return years.length === 0 ? current : Math.max(...years)
}

/** Systems without a cost in what was looked at; one that costs something in other years has an answer: nothing. */
export function withoutCost(records: readonly SystemRecord[], costs: readonly SystemCost[]): MissingSystem[] {
  const having = new Set(costs.map(({ system }) => system.systemId))
  return records
    .filter(({ systemId }) => !having.has(systemId))
    .map((record) => ({
      ...refOf(record),
      reason: rowsOf(record, 'costs').length > 0 ? 'notApplicable' : missingReason(record, undefined),
    }))
}

/** The systems of some lines, each once. */
export function systemsOf(costs: readonly SystemCost[]): SystemRef[] {
  return [...new Map(costs.map(({ system }) => [system.systemId, system])).values()]
}

export function yenOf(costs: readonly CostLine[]): number {
  return costs.reduce((sum, { amountYen }) => sum + amountYen, 0)
}
