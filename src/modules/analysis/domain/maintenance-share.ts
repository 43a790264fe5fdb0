import { rowsOf, type SystemRecord } from '#modules/ledger/index.ts'
import {
  isBeforeUse,
  type MissingReason,
  type MissingSystem,
  refOf,
  type SystemRef,
  surveyed,
} from './surveyed.ts'
import { type PeriodCosts, periodCosts, wholeCost } from './use-period.ts'

/** Rule of thumb of the policy: a year's O&M is about a tenth of what it cost to introduce the system. */
export const USUAL_YEARLY_SHARE = 0.1

/** The same rule over five years: O&M is about half of the whole. More than that is looked at (方針 2.2(1)①). */
export const USUAL_PERIOD_SHARE = 0.5

/**
 * A year's O&M below a fifth of the rule of thumb is 極端に安い. The policy names no limit; this one is ours, so that
 * the list is the same for everyone who counts.
 */
export const ABNORMALLY_LOW_YEARLY_SHARE = USUAL_YEARLY_SHARE / 5

export type MaintenanceFlag = 'aboveHalf' | 'none' | 'abnormallyLow'

export interface SystemMaintenance extends SystemRef, PeriodCosts {
  /** Hardware, software and build. */
  initialYen: number
  totalYen: number
  /** First reading: O&M ÷ whole cost of the five years, 0…1. */
  share: number
  /** Second reading: O&M of an average year ÷ initial cost; null when nothing was spent at first. */
  yearlyOverInitial: number | null
  flag: MaintenanceFlag | null
}

export interface MaintenanceShareAnalysis {
  denominator: number
  missing: readonly MissingSystem[]
  /** Greatest share first. */
  perSystem: readonly SystemMaintenance[]
  aboveHalf: readonly SystemMaintenance[]
  none: readonly SystemMaintenance[]
  abnormallyLow: readonly SystemMaintenance[]
  /** The rule of thumb for each reading, to compare with. */
  usualPeriodShare: number
  usualYearlyShare: number
}

/** ① 総経費にかかる運用保守経費の割合, by both readings. */
export function analyseMaintenanceShare(records: readonly SystemRecord[]): MaintenanceShareAnalysis {
  const known: SystemMaintenance[] = []
  const missing: MissingSystem[] = []
  for (const record of surveyed(records)) {
    const costs = periodCosts(record)
    if (costs && wholeCost(costs) > 0) known.push(measure(refOf(record), costs))
    else missing.push({ ...refOf(record), reason: missingCostReason(record) })
  }
  known.sort((a, b) => b.share - a.share)
  const flagged = (flag: MaintenanceFlag) => known.filter((each) => each.flag === flag)
  return {
    denominator: known.length,
    missing,
    perSystem: known,
    aboveHalf: flagged('aboveHalf'),
    none: flagged('none'),
    abnormallyLow: flagged('abnormallyLow'),
    usualPeriodShare: USUAL_PERIOD_SHARE,
    usualYearlyShare: USUAL_YEARLY_SHARE,
  }
}

function measure(ref: SystemRef, costs: PeriodCosts): SystemMaintenance {
  const totalYen = wholeCost(costs)
  const initialYen = totalYen - costs.maintenanceYen
  const share = costs.maintenanceYen / totalYen
  const yearlyYen = costs.maintenanceYears === 0 ? 0 : costs.maintenanceYen / costs.maintenanceYears
  const yearlyOverInitial = initialYen === 0 ? null : yearlyYen / initialYen
  return {
    ...ref,
    ...costs,
    initialYen,
    totalYen,
    share,
    yearlyOverInitial,
    flag: flagOf(share, yearlyOverInitial),
  }
}

function flagOf(share: number, yearlyOverInitial: number | null): MaintenanceFlag | null {
  if (share > USUAL_PERIOD_SHARE) return 'aboveHalf'
  if (share === 0) return 'none'
  if (yearlyOverInitial !== null && yearlyOverInitial < ABNORMALLY_LOW_YEARLY_SHARE) return 'abnormallyLow'
  return null
}

/** A system that only pays for its use has no initial cost to compare with: 対象外. */
function missingCostReason(record: SystemRecord): MissingReason {
  if (isBeforeUse(record)) return 'planned'
  return rowsOf(record, 'costs').length > 0 ? 'notApplicable' : 'unanswered'
}
