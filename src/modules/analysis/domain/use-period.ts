import { fiscalYearOf } from '#kernel/time/index.ts'
import {
  type Answers,
  costAmountYen,
  numberOf,
  rowsOf,
  type SystemRecord,
  textOf,
} from '#modules/ledger/index.ts'

/** The policy looks at a use period of five years (方針 2.2(1)①). */
export const USE_PERIOD_YEARS = 5

export interface PeriodCosts {
  /** First of the five fiscal years. */
  firstFiscalYear: number
  hardwareYen: number
  softwareYen: number
  buildYen: number
  maintenanceYen: number
  /** Fiscal years of the five for which a cost of O&M is written, 0 yen included. */
  maintenanceYears: number
}

export interface CostLine {
  fiscalYear: number
  item: string
  amountYen: number
  /** Name of the contract it is paid under. */
  contract: string | undefined
}

/**
 * Costs of the five fiscal years of the use period, by item. The period begins 利用期間 before the next renewal, else
 * when the system came into use, else with its first cost: with the first of these whose years hold any of the four
 * items, so that a date that becomes known never hides what is. The year before counts too when it holds no running
 * cost: it was spent to get ready. Null while no cost is written.
 */
export function periodCosts(record: SystemRecord): PeriodCosts | null {
  const lines = effectiveLines(rowsOf(record, 'costs'))
  if (lines.length === 0) return null
  let usual: PeriodCosts | null = null
  for (const first of firstYearsToTry(record, lines)) {
    const costs = costsFrom(first, lines)
    if (wholeCost(costs) > 0) return costs
    usual ??= costs
  }
  return usual
}

/** One after the other: hardly any system needs the second. */
function* firstYearsToTry(record: SystemRecord, lines: readonly CostLine[]): Generator<number> {
  yield* firstYears(record)
  yield earliest(lines)
  const whole = lines.filter(
    ({ item, amountYen }) => amountYen > 0 && (isOneOff(item) || item === 'maintenance'),
  )
  if (whole.length > 0) yield earliest(whole)
}

function costsFrom(first: number, lines: readonly CostLine[]): PeriodCosts {
  const prepares = !lines.some((line) => line.fiscalYear === first - 1 && !isOneOff(line.item))
  const from = prepares ? first - 1 : first
  const yen = { hardware: 0, software: 0, build: 0, maintenance: 0 }
  const maintained = new Set<number>()
  for (const { fiscalYear, item, amountYen } of lines) {
    if (fiscalYear < from || fiscalYear >= first + USE_PERIOD_YEARS || !Object.hasOwn(yen, item)) continue
    yen[item as keyof typeof yen] += amountYen
    if (item === 'maintenance') maintained.add(fiscalYear)
  }
  return {
    firstFiscalYear: first,
    hardwareYen: yen.hardware,
    softwareYen: yen.software,
    buildYen: yen.build,
    maintenanceYen: yen.maintenance,
    maintenanceYears: maintained.size,
  }
}

/** Hardware, software, build and O&M. */
export function wholeCost({ hardwareYen, softwareYen, buildYen, maintenanceYen }: PeriodCosts): number {
  return hardwareYen + softwareYen + buildYen + maintenanceYen
}

function earliest(lines: readonly CostLine[]): number {
  return Math.min(...lines.map(({ fiscalYear }) => fiscalYear))
}

/** What is paid once: with operation and maintenance, the four items whose sum the policy calls the whole cost. */
export function isOneOff(item: string): boolean {
  return item === 'hardware' || item === 'software' || item === 'build'
}

/** Cost lines with an amount; where a year's item has settled figures (実績), its planned ones (予定) step back. */
export function effectiveLines(rows: readonly Answers[]): CostLine[] {
  const settled = settledItems(rows)
  const lines: CostLine[] = []
  for (const row of rows) {
    const fiscalYear = numberOf(row, 'fiscalYear')
    const item = textOf(row, 'costItem')
    const amountYen = costAmountYen(row)
    if (fiscalYear === undefined || item === undefined || amountYen === undefined) continue
    if (row.plannedOrActual !== 'actual' && settled.get(fiscalYear)?.has(item)) continue
    lines.push({ fiscalYear, item, amountYen, contract: textOf(row, 'contract') })
  }
  return lines
}

/** By fiscal year, the items that have settled figures. */
function settledItems(rows: readonly Answers[]): Map<number, Set<string>> {
  const settled = new Map<number, Set<string>>()
  for (const row of rows) {
    if (row.plannedOrActual !== 'actual') continue
    const fiscalYear = numberOf(row, 'fiscalYear')
    const item = textOf(row, 'costItem')
    if (fiscalYear === undefined || item === undefined) continue
    const items = settled.get(fiscalYear)
    if (items) items.add(item)
    else settled.set(fiscalYear, new Set([item]))
  }
  return settled
}

/** First fiscal year of the use period, as far as the ledger tells. */
export function firstYear(record: SystemRecord): number | undefined {
  return firstYears(record).next().value ?? undefined
}

/** By the next renewal, then by when it came into use; what is not answered is left out. */
function* firstYears({ answers }: SystemRecord): Generator<number, undefined> {
  const renewal = textOf(answers, 'nextRenewalOn')
  const years = numberOf(answers, 'usePeriodYears')
  if (renewal !== undefined && years !== undefined)
    yield fiscalYearOf(Temporal.PlainDate.from(renewal).subtract({ years }))
  const since = textOf(answers, 'inUseSince')
  if (since !== undefined) yield fiscalYearOf(Temporal.PlainDate.from(since))
}
