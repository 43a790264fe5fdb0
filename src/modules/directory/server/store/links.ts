import { newId } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { DirectoryTables } from '../tables.ts'

export interface OneTimeLink {
  linkId: string
  kind: 'firstAdministrator' | 'password'
  userId: string | null
  expiresAt: string
  usedAt: string | null
}

/** Takes the link for this transaction alone, when `isLocked`: of two people who open it at once, one is first. */
export function findLink(
  tx: TenantTransaction,
  secretHash: string,
  { isLocked }: { isLocked: boolean },
): Promise<OneTimeLink | undefined> {
  const found = tx
    .tables<DirectoryTables>()
    .selectFrom('one_time_link')
    .select([
      'link_id as linkId',
      'kind',
      'user_id as userId',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where('secret_hash', '=', secretHash)
  return (isLocked ? found.forUpdate() : found).executeTakeFirst()
}

export async function insertLink(
  tx: TenantTransaction,
  link: Pick<OneTimeLink, 'kind' | 'userId' | 'expiresAt'> & { secretHash: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .tables<DirectoryTables>()
    .insertInto('one_time_link')
    .values({
      tenant_id: tx.tenantId,
      link_id: newId(),
      kind: link.kind,
      user_id: link.userId,
      secret_hash: link.secretHash,
      created_at: now.toString(),
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** Ends every open link of a person, or those for the first administrator. */
export async function closeLinks(tx: TenantTransaction, userId: string | null, now: Temporal.Instant) {
  await tx
    .tables<DirectoryTables>()
    .updateTable('one_time_link')
    .set({ used_at: now.toString() })
    .where('user_id', userId === null ? 'is' : '=', userId)
    .where('used_at', 'is', null)
    .execute()
}
