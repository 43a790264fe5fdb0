import type { Bilingual } from '#kernel/contract/index.ts'
import { fill } from '#kernel/i18n/index.ts'
import type { FindingView } from '../contract/shapes.ts'
import {
  issueAreas,
  issueTitles,
  type Judgement,
  type Limits,
  principlesFor,
  type Rule,
} from '../domain/index.ts'
import type { Step } from './store/steps.ts'

/** What is looked at, with the limits in their places. */
export function explain({ explanation }: Rule, limits: Limits): Bilingual {
  return { ja: fill(explanation.ja, limits), en: fill(explanation.en, limits) }
}

/** What a rule says, without its evidence. */
export function viewJudged(judgement: Judgement) {
  const { rule, issue, denominator, missing, systems, initiatives, confidence } = judgement
  return {
    rule,
    issue,
    title: issueTitles[issue],
    area: issueAreas[issue.slice(0, 1)]!,
    denominator,
    missing,
    systems,
    initiatives: [...initiatives],
    principles: principlesFor(issue),
    confidence: { level: confidence.level, share: confidence.share, open: confidence.open.length },
  }
}

/** Null while the issue is not found. The state is the city's, whoever looks at whichever part. */
export function viewFinding(
  judgement: Judgement,
  step: Step | undefined,
  notes: readonly { rule: string }[],
): FindingView | null {
  const { rule, severity, since, evidence } = judgement
  if (severity === null || since === null) return null
  return {
    ...viewJudged(judgement),
    severity,
    since,
    evidence,
    state: stateOf(step),
    notes: notes.filter((note) => note.rule === rule).length,
    version: step?.version ?? 0,
  }
}

/** What has not been noted yet, nobody has decided about. */
export function stateOf(step: Step | undefined): FindingView['state'] {
  return step?.isFound ? step.state : 'open'
}

export function viewStep({
  version,
  kind,
  asOf,
  recordedAt,
  actorName,
  reason,
  severity,
  systemIds,
  state,
}: Step) {
  return { version, kind, asOf, recordedAt, actorName, reason, severity, systems: systemIds.length, state }
}
