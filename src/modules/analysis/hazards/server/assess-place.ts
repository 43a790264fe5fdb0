import { AppError, type Problem } from '#kernel/contract/index.ts'
import type { Clock, TenantTransaction } from '#kernel/module/index.ts'
import { places } from '../domain/exposure.ts'
import { timelineOf } from '../domain/timeline.ts'
import type { PlaceHazard } from '../kinds.ts'
import { type Assessed, insertAssessment, lockAssessments, selectAssessments } from './store.ts'

/**
 * Sets what the city says of a hazard at a kind of place, from the day of the assessment on. As in the ledger, history
 * grows at its end alone: a day before the latest assessment is refused, the same day corrects it, and what was read of
 * earlier days stays as it was. To say the same again says nothing new.
 * @throws AppError `kernel.notFound` for a place that the ledger does not know, `kernel.invalidInput` for the day
 */
export async function assessPlace(
  tx: TenantTransaction,
  assessment: PlaceHazard,
  { clock, byName }: { clock: Clock; byName: string },
): Promise<void> {
  if (!places.some(({ key }) => key === assessment.place)) throw new AppError('kernel.notFound')
  await lockAssessments(tx)
  const said = await selectAssessments(tx, assessment)
  const latest = timelineOf(said)[0]
  const problems = wrongDay(assessment.assessedOn, latest, clock)
  if (problems.length > 0) throw new AppError('kernel.invalidInput', {}, problems)
  if (latest && isSame(latest, assessment)) return
  await insertAssessment(tx, {
    ...assessment,
    number: said.length + 1,
    setAt: clock.now().toString(),
    setByName: byName,
  })
}

function wrongDay(assessedOn: string, latest: Assessed | undefined, clock: Clock): Problem[] {
  const today = clock.today().toString()
  const path = 'assessedOn'
  if (assessedOn > today)
    return [{ path, code: 'analysis.assessedInFuture', details: { value: assessedOn, today } }]
  if (latest && assessedOn < latest.assessedOn)
    return [
      {
        path,
        code: 'analysis.assessedBeforeLatest',
        details: { value: assessedOn, latest: latest.assessedOn },
      },
    ]
  return []
}

function isSame(a: PlaceHazard, b: PlaceHazard): boolean {
  return (['level', 'detail', 'source', 'assessedOn'] as const).every((key) => a[key] === b[key])
}
