import type { SignedInCall } from '#kernel/module/index.ts'
import { type SystemRecord, tagsOf, textOf } from '#modules/ledger/index.ts'
import { readSelection, type SelectedLedger, type Selection } from '../../../server/read-selection.ts'

export interface Scope extends SelectedLedger {
  /** Whether a record, as it is or as it is tried, is of the divisions and has the tag asked for. */
  isSelected(record: SystemRecord): boolean
}

/**
 * Everything that the caller may see of the day, with what is looked at of it: so a change may take a system out of a
 * division or bring one in, and wishes for systems that are not looked at are no mistake.
 */
export async function readScope(call: SignedInCall<Selection>): Promise<Scope> {
  const { asOf, divisionId = [], tag } = call.input
  const isPart = divisionId.length > 0 || tag !== undefined
  const asked = isPart ? await readSelection(call) : null
  const whole = await readSelection({ ...call, input: { asOf } })
  const divisions = asked?.divisions ?? whole.divisions
  const names = new Set(divisions.map(({ name }) => name))
  return {
    ...whole,
    divisions,
    isSelected: (record) =>
      (names.size === 0 || names.has(textOf(record.answers, 'owningDivision') ?? '')) &&
      (tag === undefined || tagsOf(record).includes(tag)),
  }
}
