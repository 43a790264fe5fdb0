import { readToken } from '#kernel/auth/index.ts'
import type { Database } from '#kernel/db/index.ts'
import type { Credentials } from '#kernel/http/index.ts'
import type { Actor, Clock, TenantTransaction } from '#kernel/module/index.ts'
import { isSessionOver } from '../domain/session-limits.ts'
import { findAccount } from './store/accounts.ts'
import { divisionsOf } from './store/posts.ts'
import { findSessionBySecret, touchSession } from './store/sessions.ts'
import { findTokenBySecret, touchToken } from './store/tokens.ts'

/** Turns what a request shows into the person it speaks for, or null. Roles and posts are read anew each time. */
export function authenticateBy({ database, clock }: { database: Database; clock: Clock }) {
  return async ({ sessionToken, bearerToken }: Credentials): Promise<Actor | null> => {
    const token = readToken(bearerToken ?? sessionToken ?? '')
    if (!token) return null
    const now = clock.now()
    return database.transaction({ tenantId: token.tenantId, actorId: null }, async (tx) => {
      const found = bearerToken
        ? await byToken(tx, token.secretHash, now)
        : await bySession(tx, token.secretHash, now)
      return found && loadActor(tx, found.userId, clock.today(), found)
    })
  }
}

type Manner = Pick<Actor, 'via' | 'tokenPermissions' | 'sessionId'>

async function bySession(tx: TenantTransaction, secretHash: string, now: Temporal.Instant) {
  const session = await findSessionBySecret(tx, secretHash)
  if (!session) return null
  const createdAt = Temporal.Instant.from(session.createdAt)
  const lastSeenAt = Temporal.Instant.from(session.lastSeenAt)
  if (isSessionOver({ createdAt, lastSeenAt }, now)) return null
  if (isLater(now, lastSeenAt)) await touchSession(tx, session.sessionId, now)
  const manner: Manner = { via: 'session', tokenPermissions: null, sessionId: session.sessionId }
  return { userId: session.userId, ...manner }
}

async function byToken(tx: TenantTransaction, secretHash: string, now: Temporal.Instant) {
  const token = await findTokenBySecret(tx, secretHash)
  if (!token || Temporal.Instant.compare(now, token.expiresAt) >= 0) return null
  if (!token.lastUsedAt || isLater(now, Temporal.Instant.from(token.lastUsedAt)))
    await touchToken(tx, token.tokenId, now)
  const manner: Manner = { via: 'token', tokenPermissions: token.permissions }
  return { userId: token.userId, ...manner }
}

/** Written once a minute, not with every request. */
function isLater(now: Temporal.Instant, seen: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, seen.add({ minutes: 1 })) >= 0
}

/** The actor for an account that is not disabled, with the posts of the day. */
export async function loadActor(
  tx: TenantTransaction,
  userId: string,
  today: Temporal.PlainDate,
  { via, tokenPermissions, sessionId }: Manner,
): Promise<Actor | null> {
  const account = await findAccount(tx, userId)
  if (!account || account.disabledAt) return null
  const divisions = await divisionsOf(tx, userId, today)
  return {
    tenantId: tx.tenantId,
    userId,
    name: account.name,
    role: account.role,
    language: account.language,
    divisionIds: divisions.map(({ divisionId }) => divisionId),
    vendorId: account.vendorId,
    via,
    tokenPermissions,
    ...(sessionId && { sessionId }),
  }
}
