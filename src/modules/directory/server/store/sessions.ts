import { newId } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { DirectoryTables } from '../tables.ts'

export interface Session {
  sessionId: string
  userId: string
  createdAt: string
  lastSeenAt: string
  address: string
  userAgent: string
}

const columns = [
  'session_id as sessionId',
  'user_id as userId',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
  'address',
  'user_agent as userAgent',
] as const

const sessions = (tx: TenantTransaction) => tx.tables<DirectoryTables>().selectFrom('session').select(columns)

export function findSessionBySecret(tx: TenantTransaction, secretHash: string): Promise<Session | undefined> {
  return sessions(tx).where('secret_hash', '=', secretHash).executeTakeFirst()
}

export function findSession(tx: TenantTransaction, sessionId: string): Promise<Session | undefined> {
  return sessions(tx).where('session_id', '=', sessionId).executeTakeFirst()
}

export function readSessions(tx: TenantTransaction, userId: string): Promise<Session[]> {
  return sessions(tx).where('user_id', '=', userId).orderBy('last_seen_at', 'desc').execute()
}

export async function insertSession(
  tx: TenantTransaction,
  session: { userId: string; secretHash: string; address: string; userAgent: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .tables<DirectoryTables>()
    .insertInto('session')
    .values({
      tenant_id: tx.tenantId,
      session_id: newId(),
      user_id: session.userId,
      secret_hash: session.secretHash,
      created_at: now.toString(),
      last_seen_at: now.toString(),
      address: session.address,
      user_agent: session.userAgent,
    })
    .execute()
}

export async function touchSession(tx: TenantTransaction, sessionId: string, now: Temporal.Instant) {
  await tx
    .tables<DirectoryTables>()
    .updateTable('session')
    .set({ last_seen_at: now.toString() })
    .where('session_id', '=', sessionId)
    .execute()
}

export async function deleteSession(tx: TenantTransaction, sessionId: string) {
  await tx.tables<DirectoryTables>().deleteFrom('session').where('session_id', '=', sessionId).execute()
}

/** Ends a person's sign-ins, all of them or all but one. */
export async function deleteSessionsOf(tx: TenantTransaction, userId: string, except?: string) {
  let doomed = tx.tables<DirectoryTables>().deleteFrom('session').where('user_id', '=', userId)
  if (except) doomed = doomed.where('session_id', '<>', except)
  await doomed.execute()
}

/** Sign-ins of the tenant that were made before an instant; nobody can use them any more. */
export async function deleteSessionsBefore(tx: TenantTransaction, instant: Temporal.Instant) {
  await tx
    .tables<DirectoryTables>()
    .deleteFrom('session')
    .where('created_at', '<', instant.toString())
    .execute()
}
