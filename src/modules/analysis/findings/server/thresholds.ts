import { AppError, type InputOf, type OutputOf, type Problem } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { setThreshold as setting, showThresholds as showing } from '../contract/thresholds.ts'
import { findRule, issueTitles, type Rule, rules } from '../domain/index.ts'
import { recordJudgement } from './record-judgement.ts'
import { lockSteps } from './store/steps.ts'
import {
  holdingOn,
  insertThreshold,
  readLimits,
  type SetThreshold,
  selectThresholds,
} from './store/thresholds.ts'
import { explain } from './views.ts'

export async function showThresholds({
  tx,
  input,
  clock,
}: SignedInCall<InputOf<typeof showing>>): Promise<OutputOf<typeof showing>> {
  const asOf = input.asOf ?? clock.today().toString()
  const all = await selectThresholds(tx)
  const limitsOf = await readLimits(tx, asOf)
  return {
    asOf,
    rules: rules.map((rule) => ({
      rule: rule.key,
      issue: rule.issue,
      title: issueTitles[rule.issue],
      explanation: explain(rule, limitsOf(rule)),
      thresholds: Object.keys(rule.thresholds).map((name) => viewThreshold(rule, name, all, asOf)),
    })),
  }
}

function viewThreshold(rule: Rule, name: string, all: readonly SetThreshold[], asOf: string) {
  const threshold = rule.thresholds[name]!
  const value = holdingOn(all, rule.key, name, asOf)?.value ?? null
  return {
    name,
    ...threshold,
    value: value ?? threshold.standard,
    isStandard: value === null,
    history: all
      .filter((each) => each.rule === rule.key && each.name === name)
      .map(({ value: was, validFrom, reason, setAt, setByName }) => ({
        value: was,
        validFrom,
        reason,
        setAt,
        setByName,
      })),
  }
}

/** Sets a limit from a day on, and judges anew by it. */
export async function setThreshold(
  call: SignedInCall<InputOf<typeof setting>>,
): Promise<OutputOf<typeof setting>> {
  const { tx, input, actor, clock, audit, announce } = call
  const { name, value } = input
  const rule = findRule(input.rule)
  const threshold = rule?.thresholds[name]
  if (!rule || !threshold) throw new AppError('kernel.notFound')
  const today = clock.today().toString()
  const validFrom = input.validFrom ?? today
  const problems: Problem[] = []
  if (value !== null && (value < threshold.minimum || value > threshold.maximum)) {
    const { minimum, maximum } = threshold
    problems.push({ path: 'value', code: 'analysis.thresholdOutOfRange', details: { minimum, maximum } })
  }
  if (validFrom < today)
    problems.push({ path: 'validFrom', code: 'analysis.thresholdInPast', details: { today } })
  if (input.reason.trim() === '') problems.push({ path: 'reason', code: 'analysis.reasonNeeded' })
  if (problems.length > 0) throw new AppError('kernel.invalidInput', {}, problems)
  await lockSteps(tx)
  const before = (await selectThresholds(tx)).filter((each) => each.rule === rule.key && each.name === name)
  await insertThreshold(tx, {
    rule: rule.key,
    name,
    value,
    validFrom,
    reason: input.reason.trim(),
    setAt: clock.now().toString(),
    setByName: actor.name,
    setBy: actor.userId,
    number: before.length + 1,
  })
  await recordJudgement(tx, { clock, announce })
  audit({ details: { value, validFrom, reason: input.reason.trim() } })
  return { rule: rule.key, name, value, validFrom }
}
