import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { compareSystem as operation } from '../contract/systems.ts'
import { diffRecords, textOf, withoutRestrictedChanges } from '../domain/index.ts'
import { sightOf } from './day-looked-at.ts'
import { readWholeSystems } from './read-systems.ts'

/** What differs of a system between two days. @throws AppError `kernel.notFound` when it was there on neither. */
export async function compareSystem(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { tx, scope, input } = call
  const on = async (day: string) =>
    (await readWholeSystems(tx, day, sightOf(call), { systemIds: [input.systemId] }))[0]?.record ?? null
  const [before, after] = [await on(input.from), await on(input.to)]
  const known = after ?? before
  if (!known) throw new AppError('kernel.notFound')
  const changes = diffRecords(catalogue, before, after)
  return {
    name: textOf(known.answers, 'name') ?? '',
    changes: scope === 'contracted' ? withoutRestrictedChanges(catalogue, changes) : changes,
  }
}
