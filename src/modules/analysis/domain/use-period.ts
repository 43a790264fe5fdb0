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

/** The four items whose sum the policy calls the whole cost. */
export const oneOffItems = ['hardware', 'software', 'build'] as const

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
  const whole = lines.filter(
    ({ item, amountYen }) => amountYen > 0 && (isOneOff(item) || item === 'maintenance'),
  )
  const periods = [
    ...firstYears(record),
    ...[lines, whole].filter((some) => some.length > 0).map(earliest),
  ].map((first) => costsFrom(first, lines))
  return periods.find((costs) => wholeCost(costs) > 0) ?? periods[0] ?? null
}

function costsFrom(first: number, lines: readonly CostLine[]): PeriodCosts {
  const prepares = !lines.some((line) => line.fiscalYear === first - 1 && !isOneOff(line.item))
  const from = prepares ? first - 1 : first
  const counted = lines.filter(
    ({ fiscalYear }) => fiscalYear >= from && fiscalYear < first + USE_PERIOD_YEARS,
  )
  const sum = (item: string) =>
    counted.filter((line) => line.item === item).reduce((total, { amountYen }) => total + amountYen, 0)
  const maintained = counted.filter(({ item }) => item === 'maintenance')
  return {
    firstFiscalYear: first,
    hardwareYen: sum('hardware'),
    softwareYen: sum('software'),
    buildYen: sum('build'),
    maintenanceYen: sum('maintenance'),
    maintenanceYears: new Set(maintained.map(({ fiscalYear }) => fiscalYear)).size,
  }
}

/** Hardware, software, build and O&M. */
export function wholeCost({ hardwareYen, softwareYen, buildYen, maintenanceYen }: PeriodCosts): number {
  return hardwareYen + softwareYen + buildYen + maintenanceYen
}

function earliest(lines: readonly CostLine[]): number {
  return Math.min(...lines.map(({ fiscalYear }) => fiscalYear))
}

export function isOneOff(item: string): boolean {
  return oneOffItems.some((each) => each === item)
}

/** Cost lines with an amount; where a year's item has settled figures (実績), its planned ones (予定) step back. */
export function effectiveLines(rows: readonly Answers[]): CostLine[] {
  const settled = new Set(rows.filter((row) => row.plannedOrActual === 'actual').map(yearAndItem))
  return rows.flatMap((row) => {
    const fiscalYear = numberOf(row, 'fiscalYear')
    const item = textOf(row, 'costItem')
    const amountYen = costAmountYen(row)
    if (fiscalYear === undefined || item === undefined || amountYen === undefined) return []
    if (row.plannedOrActual !== 'actual' && settled.has(yearAndItem(row))) return []
    return [{ fiscalYear, item, amountYen, contract: textOf(row, 'contract') }]
  })
}

function yearAndItem(row: Answers): string {
  return `${numberOf(row, 'fiscalYear')} ${textOf(row, 'costItem')}`
}

/** First fiscal year of the use period, as far as the ledger tells. */
export function firstYear(record: SystemRecord): number | undefined {
  return firstYears(record)[0]
}

/** By the next renewal, then by when it came into use; what is not answered is left out. */
function firstYears({ answers }: SystemRecord): number[] {
  const renewal = textOf(answers, 'nextRenewalOn')
  const years = numberOf(answers, 'usePeriodYears')
  const since = textOf(answers, 'inUseSince')
  return [
    ...(renewal !== undefined && years !== undefined
      ? [fiscalYearOf(Temporal.PlainDate.from(renewal).subtract({ years }))]
      : []),
    ...(since === undefined ? [] : [fiscalYearOf(Temporal.PlainDate.from(since))]),
  ]
}
