import { type Database, newId } from '#kernel/db/index.ts'
import type { Clock } from '#kernel/module/index.ts'
import { makeLink } from './make-link.ts'
import { readAccounts } from './store/accounts.ts'

/**
 * The one-time link by which the first administrator of a city signs up; null when the city has people already.
 * Without a city, the administrator names it.
 */
export async function makeSetUpLink(
  database: Database,
  clock: Clock,
  tenantId: string | null,
): Promise<{ path: string; expiresAt: string } | null> {
  return database.transaction({ tenantId: tenantId ?? newId(), actorId: null }, async (tx) =>
    (await readAccounts(tx)).length > 0
      ? null
      : makeLink(tx, { kind: 'firstAdministrator', userId: null }, clock.now()),
  )
}
