import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { readSelection } from '../../server/read-selection.ts'
import type { showFinding as operation } from '../contract/findings.ts'
import { findRule, initiativesFor, type Judgement, type Rule } from '../domain/index.ts'
import { placeOf, sayEvidence } from './field-words.ts'
import { judgeLedger } from './judge-ledger.ts'
import { selectNotes } from './store/notes.ts'
import { type Step, selectStandings, selectSteps } from './store/steps.ts'
import { readLimits } from './store/thresholds.ts'
import { explain, stateOf, viewJudged, viewStep } from './views.ts'

/**
 * One issue in full, found or not. Who sees a part of the city sees the part's evidence; state and history are the
 * whole city's.
 * @throws AppError `kernel.notFound`
 */
export async function showFinding(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { tx, input } = call
  const rule = findRule(input.rule)
  if (!rule) throw new AppError('kernel.notFound')
  const { city, asOf, divisions, records } = await readSelection(call)
  const day = asOf.toString()
  const judgement = (await judgeLedger(tx, records, asOf)).find((each) => each.rule === rule.key)!
  const limits = (await readLimits(tx, day))(rule)
  const step = (await selectStandings(tx, day)).get(rule.key)
  const byId = new Map(records.map((record) => [record.systemId, record]))
  const notes = (await selectNotes(tx, day)).filter((note) => note.rule === rule.key)
  return {
    city,
    asOf: day,
    divisions,
    isFound: judgement.isFound,
    ...viewJudged(judgement),
    severity: judgement.severity,
    state: judgement.isFound ? stateOf(step) : null,
    since: judgement.since,
    version: step?.version ?? 0,
    explanation: explain(rule, limits),
    criteria: criteriaOf(rule, judgement),
    evidence: judgement.evidence.map((each) => ({ ...each, ...sayEvidence(each, byId.get(each.systemId)) })),
    open: judgement.confidence.open.map((each) => ({ ...each, ...placeOf(each.field, each.row) })),
    absorbedBy: initiativesFor(rule.issue),
    // A note names its system only to those who may see that system.
    notes: notes.filter(({ systemId }) => systemId === null || byId.has(systemId)),
    history: upTo(await selectSteps(tx, rule.key), day).map(viewStep),
  }
}

function criteriaOf({ criteria }: Rule, { evidence }: Judgement) {
  return Object.entries(criteria).map(([key, label]) => ({
    key,
    label,
    systems: new Set(evidence.filter(({ criterion }) => criterion === key).map(({ systemId }) => systemId))
      .size,
  }))
}

function upTo(steps: readonly Step[], day: string): Step[] {
  return steps.filter(({ asOf }) => asOf <= day)
}
