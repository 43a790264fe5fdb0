import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { listSessions as list, revokeSession as revoke } from '../contract/session.ts'
import { isSessionOver } from '../domain/session-limits.ts'
import { requireOwner, requirePerson } from './require-person.ts'
import { deleteSession, findSession, readSessions } from './store/sessions.ts'

export async function listSessions(call: SignedInCall<InputOf<typeof list>>): Promise<OutputOf<typeof list>> {
  const { tx, actor, input, clock } = call
  const userId = input.userId ?? actor.userId
  requireOwner(call, userId)
  const now = clock.now()
  const sessions = (await readSessions(tx, userId)).filter(
    ({ createdAt, lastSeenAt }) =>
      !isSessionOver(
        { createdAt: Temporal.Instant.from(createdAt), lastSeenAt: Temporal.Instant.from(lastSeenAt) },
        now,
      ),
  )
  return {
    sessions: sessions.map(({ userId: _, ...session }) => ({
      ...session,
      isCurrent: session.sessionId === actor.sessionId,
    })),
  }
}

/** @throws AppError `kernel.notFound` for a session that is not there or not one's own */
export async function revokeSession(
  call: SignedInCall<InputOf<typeof revoke>>,
): Promise<OutputOf<typeof revoke>> {
  const { tx, actor, allowed, input } = call
  requirePerson(call)
  const session = await findSession(tx, input.sessionId)
  const isMine = session?.userId === actor.userId || allowed['directory.users'] === 'all'
  if (!session || !isMine) throw new AppError('kernel.notFound')
  await deleteSession(tx, session.sessionId)
  return { isDone: true }
}
