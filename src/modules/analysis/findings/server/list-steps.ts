import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { japan } from '#kernel/time/index.ts'
import type { listFindingSteps as operation } from '../contract/findings.ts'
import { findRule, issueTitles } from '../domain/index.ts'
import { selectLatestSteps } from './store/steps.ts'
import { viewStep } from './views.ts'

/** What is new and what is resolved, for whoever reads it as a feed. A day begins at midnight in Japan. */
export async function listFindingSteps({
  tx,
  input: { since, limit },
}: SignedInCall<InputOf<typeof operation>>): Promise<OutputOf<typeof operation>> {
  const from = since ? Temporal.PlainDate.from(since).toZonedDateTime(japan).toInstant().toString() : null
  const steps = await selectLatestSteps(tx, { since: from, limit })
  return {
    steps: steps.flatMap((step) => {
      const rule = findRule(step.rule)
      if (!rule) return []
      return [{ rule: rule.key, issue: rule.issue, title: issueTitles[rule.issue], ...viewStep(step) }]
    }),
  }
}
