import type { InputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { Diagnosis, diagnose as operation } from '../contract/diagnosis.ts'
import { diagnose } from '../domain/index.ts'
import { briefFinding, judgeSelected } from '../findings/server/list-findings.ts'
import { readSelection, type SelectedLedger } from './read-selection.ts'

type Selection = InputOf<typeof operation>
export type Analysed = Omit<Diagnosis, 'findings'>

/**
 * The diagnosis of what the caller may see, as of a day.
 * @throws AppError `analysis.divisionNotYours`, `analysis.noSuchDivision`
 */
export async function diagnoseSelection(call: SignedInCall<Selection>): Promise<Diagnosis> {
  const selected = await readSelection(call)
  const { findings } = call.allowed['findings.read'] ? await judgeSelected(call, selected) : { findings: [] }
  return { ...analysed(selected), findings: findings.map(briefFinding) }
}

/** The analyses alone. */
export async function analyseSelection(call: SignedInCall<Selection>): Promise<Analysed> {
  return analysed(await readSelection(call))
}

/** The analyses of what has been read. */
export function analysed({ city, asOf, divisions, records }: SelectedLedger): Analysed {
  return { city, asOf: asOf.toString(), divisions, ...diagnose(records) }
}
