import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { registerSystem as operation } from '../contract/systems.ts'
import { reviseOne } from './revise-one.ts'

/** Begins the ledger of a new system. @throws AppError as `reviseSystems` */
export async function registerSystem(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { answers, rows } = call.input
  return reviseOne(call, { systemId: null, record: { systemId: '', answers, rows } })
}
