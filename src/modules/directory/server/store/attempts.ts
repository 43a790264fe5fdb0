import type { TenantTransaction } from '#kernel/module/index.ts'
import { forgetAfterSeconds, type ThrottleKind, waitSeconds } from '../../domain/throttle.ts'
import type { DirectoryTables } from '../tables.ts'

/**
 * Counts an attempt before it is tried, so that many at once do not slip through. Answers 0, or the seconds to wait;
 * then nothing is counted.
 */
export async function takeAttempt(
  tx: TenantTransaction,
  keys: Readonly<Record<ThrottleKind, string>>,
  now: Temporal.Instant,
): Promise<number> {
  const db = tx.tables<DirectoryTables>()
  const counted: { kind: ThrottleKind; key: string; attempts: number }[] = []
  for (const kind of ['account', 'address'] as const) {
    const key = keys[kind]
    await db
      .insertInto('sign_in_attempt')
      .values({ tenant_id: tx.tenantId, kind, key, attempts: 0, last_at: now.toString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const row = await db
      .selectFrom('sign_in_attempt')
      .select(['attempts', 'last_at'])
      .where('kind', '=', kind)
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const since = now.since(Temporal.Instant.from(row.last_at)).total('seconds')
    const wait = waitSeconds(kind, row.attempts, since)
    if (wait > 0) return wait
    counted.push({ kind, key, attempts: since >= forgetAfterSeconds ? 1 : row.attempts + 1 })
  }
  for (const { kind, key, attempts } of counted) {
    await db
      .updateTable('sign_in_attempt')
      .set({ attempts, last_at: now.toString() })
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute()
  }
  return 0
}

/** A success forgives the account, and takes its own attempt off the address. */
export async function forgiveAttempts(
  tx: TenantTransaction,
  { account, address }: Readonly<Record<ThrottleKind, string>>,
): Promise<void> {
  const db = tx.tables<DirectoryTables>()
  await db.deleteFrom('sign_in_attempt').where('kind', '=', 'account').where('key', '=', account).execute()
  await db
    .updateTable('sign_in_attempt')
    .set((row) => ({ attempts: row('attempts', '-', 1) }))
    .where('kind', '=', 'address')
    .where('key', '=', address)
    .where('attempts', '>', 0)
    .execute()
}
