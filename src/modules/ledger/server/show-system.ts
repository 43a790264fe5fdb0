import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { fiscalYearOf } from '#kernel/time/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { showSystem as operation } from '../contract/systems.ts'
import { completenessOf, latestYearlyCost, outOfScopeReason, rowsOf } from '../domain/index.ts'
import { dayLookedAt } from './day-looked-at.ts'
import { findPartners } from './find-partners.ts'
import { findSystem } from './find-system.ts'

/** One system as of a day, with what saving it again needs. @throws AppError `kernel.notFound` */
export async function showSystem(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const day = dayLookedAt(call)
  const { record, whole, version, latestFrom, validFrom, owningDivisionId } = await findSystem(
    call,
    day.toString(),
  )
  const fiscalYear = fiscalYearOf(day)
  return {
    asOf: day.toString(),
    record,
    version,
    latestFrom,
    validFrom,
    divisionId: owningDivisionId,
    outOfScope: outOfScopeReason(record),
    // Counted over the whole sheet for everybody, so that the number is the same wherever it is shown.
    completeness: completenessOf(catalogue, whole),
    fiscalYear,
    yearlyCost: latestYearlyCost(rowsOf(record, 'costs'), fiscalYear),
    partners: await findPartners(call, day.toString()),
  }
}
