import { AppError } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { SystemRecord } from '../domain/index.ts'
import { sightOf } from './day-looked-at.ts'
import { asSeenBy, readWholeSystems, type StoredSystem } from './read-systems.ts'

/**
 * One system as of a day: as the caller may see it, and as a whole for counting.
 * @throws AppError `kernel.notFound` when it was not there or the caller may not see it.
 */
export async function findSystem(
  call: SignedInCall<{ systemId: string }>,
  asOf: string,
): Promise<StoredSystem & { whole: SystemRecord }> {
  const sight = sightOf(call)
  const [found] = await readWholeSystems(call.tx, asOf, sight, { systemIds: [call.input.systemId] })
  if (!found) throw new AppError('kernel.notFound')
  return { ...asSeenBy(sight, found), whole: found.record }
}
