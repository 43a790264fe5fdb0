import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { surveyed } from '../../domain/index.ts'
import { readSelection, type SelectedLedger, type Selection } from '../../server/read-selection.ts'
import type { listFindings as operation } from '../contract/findings.ts'
import type { FindingView } from '../contract/shapes.ts'
import type { Judgement } from '../domain/index.ts'
import { judgeLedger } from './judge-ledger.ts'
import { selectNotes } from './store/notes.ts'
import { selectStandings } from './store/steps.ts'
import { viewFinding, viewJudged } from './views.ts'

export interface JudgedSelection extends SelectedLedger {
  judgements: Judgement[]
  findings: FindingView[]
}

/** Findings of what the caller may see, as of a day, judged at this moment: never older than the ledger. */
export async function judgeSelection(call: SignedInCall<Selection>): Promise<JudgedSelection> {
  const selected = await readSelection(call)
  return { ...selected, ...(await judgeSelected(call, selected)) }
}

/** The same for a part of the ledger that has been read. */
export async function judgeSelected({ tx }: SignedInCall, { records, asOf }: SelectedLedger) {
  const judgements = await judgeLedger(tx, records, asOf)
  const standings = await selectStandings(tx, asOf.toString())
  const notes = await selectNotes(tx, asOf.toString())
  const findings = judgements.flatMap(
    (judgement) => viewFinding(judgement, standings.get(judgement.rule), notes) ?? [],
  )
  return { judgements, findings }
}

export async function listFindings(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { city, asOf, divisions, records, judgements, findings } = await judgeSelection(call)
  return {
    city,
    asOf: asOf.toString(),
    divisions,
    systems: surveyed(records).length,
    findings,
    notFound: judgements.filter(({ isFound }) => !isFound).map(viewJudged),
  }
}

/** What the diagnosis prints of every finding. */
export function briefFinding({
  issue,
  rule,
  title,
  severity,
  state,
  since,
  initiatives,
  evidence,
}: FindingView) {
  return {
    issue,
    rule,
    title: title.ja,
    severity,
    state,
    since,
    initiatives,
    evidence: evidence.map(({ system, systemId, field, value, date }) => ({
      system,
      systemId,
      field,
      value,
      date,
    })),
  }
}
