import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { retireSystem as operation } from '../contract/systems.ts'
import { LATEST } from './day-looked-at.ts'
import { findSystem } from './find-system.ts'
import { reviseOne } from './revise-one.ts'

/** Sets a system to 廃止: it leaves every sum and stays in the ledger. One that is retired already stays as it is. */
export async function retireSystem(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { systemId, expectedVersion } = call.input
  const { record, version } = await findSystem(call, LATEST)
  if (record.answers.status === 'retired') return { systemId, version, revisionId: null, changes: [] }
  return reviseOne(call, {
    systemId,
    expectedVersion,
    record: { ...record, answers: { ...record.answers, status: 'retired' } },
  })
}
