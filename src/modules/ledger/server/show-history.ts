import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { systemHistory as operation } from '../contract/systems.ts'
import { withoutRestrictedChanges } from '../domain/index.ts'
import { LATEST } from './day-looked-at.ts'
import { findSystem } from './find-system.ts'
import { selectHistory } from './store/revisions.ts'

/** Revisions of a system, newest first, field by field. @throws AppError `kernel.notFound` */
export async function showHistory(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { tx, scope, input } = call
  await findSystem(call, LATEST)
  const found = await selectHistory(tx, input.systemId, input.limit + 1, input.beforeVersion ?? null)
  const revisions = found.slice(0, input.limit).map(({ actorId: _, ...revision }) => revision)
  const hasMore = found.length > input.limit
  if (scope !== 'contracted') return { revisions, hasMore }
  const open = revisions.map((revision) => ({
    ...revision,
    changes: withoutRestrictedChanges(catalogue, revision.changes),
  }))
  return { revisions: open.filter(({ changes }) => changes.length > 0), hasMore }
}
