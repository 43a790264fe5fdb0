import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { listImports as operation } from '../contract.ts'
import { selectImports } from './store.ts'

/** The caller's own imports, newest first. */
export async function listOwnImports({
  tx,
  actor,
  input,
}: SignedInCall<InputOf<typeof operation>>): Promise<OutputOf<typeof operation>> {
  return { imports: await selectImports(tx, actor, input.limit) }
}
