import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { changeFindingState as operation } from '../contract/findings.ts'
import { decide, findRule, needsReason } from '../domain/index.ts'
import { recordJudgement } from './record-judgement.ts'
import { insertStep, lockSteps, type Step, selectStandings } from './store/steps.ts'

/**
 * A person's decision about a finding that the ledger shows today.
 * @throws AppError `analysis.staleFinding` when somebody or the ledger was faster, `analysis.findingNotThere`
 */
export async function changeFindingState(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { tx, input, actor, clock, audit, announce } = call
  const { rule, state, expectedVersion } = input
  const reason = input.reason.trim()
  if (!findRule(rule)) throw new AppError('kernel.notFound')
  if (needsReason(state) && reason === '')
    throw new AppError('kernel.invalidInput', {}, [{ path: 'reason', code: 'analysis.reasonNeeded' }])
  // Two that saw the same version decide one after the other, and the later one is refused.
  await lockSteps(tx)
  const seen = (await selectStandings(tx)).get(rule)?.version ?? 0
  if (seen !== expectedVersion) throw new AppError('analysis.staleFinding')
  const { standings } = await recordJudgement(tx, { clock, announce })
  const before = standings.get(rule)
  if (!before?.isFound) throw new AppError('analysis.findingNotThere')
  if (before.state === state && before.reason === (reason || null))
    return { rule, state, version: before.version }
  const step: Step = {
    ...before,
    ...decide(before, state),
    version: before.version + 1,
    kind: 'decided',
    asOf: clock.today().toString(),
    recordedAt: clock.now().toString(),
    actorId: actor.userId,
    actorName: actor.name,
    reason: reason || null,
  }
  await insertStep(tx, step)
  await announce('analysis.findingDecided', { rule, state, version: step.version })
  audit({ details: { state, before: before.state, reason, version: step.version } })
  return { rule, state, version: step.version }
}
