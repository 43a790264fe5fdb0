import { fiscalYearOf, fiscalYearStart } from '#kernel/time/index.ts'
import { scopeKeys } from '../../domain/index.ts'

/** Single answers that the rules ask of earlier days: those that tell which systems count, and what the trends are of. */
export const pastKeys = [...scopeKeys, 'tags', 'emergencyManual'] as const

/** The ledger's first day and every 1 April after it, as far as they lie before the day looked at. */
export function trendDays(began: Temporal.PlainDate, asOf: Temporal.PlainDate): Temporal.PlainDate[] {
  const isBefore = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, other) < 0
  const days = isBefore(began, asOf) ? [began] : []
  for (let year = fiscalYearOf(began) + 1; isBefore(fiscalYearStart(year), asOf); year += 1)
    days.push(fiscalYearStart(year))
  return days
}
