import { AppError } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { sightOf } from './day-looked-at.ts'
import { readSystems, type StoredSystem } from './read-systems.ts'

/** One system as of a day. @throws AppError `kernel.notFound` when it was not there or the caller may not see it. */
export async function findSystem(
  call: SignedInCall<{ systemId: string }>,
  asOf: string,
): Promise<StoredSystem> {
  const [found] = await readSystems(call.tx, asOf, sightOf(call), { systemIds: [call.input.systemId] })
  if (!found) throw new AppError('kernel.notFound')
  return found
}
