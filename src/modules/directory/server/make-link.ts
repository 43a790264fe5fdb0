import { mintToken } from '#kernel/auth/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { closeLinks, insertLink, type OneTimeLink } from './store/links.ts'

const hoursOpen = 72

/** The token stands behind `#`, so that it reaches no log of a server or proxy. */
export async function makeLink(
  tx: TenantTransaction,
  { kind, userId }: Pick<OneTimeLink, 'kind' | 'userId'>,
  now: Temporal.Instant,
): Promise<{ path: string; expiresAt: string }> {
  const { token, secretHash } = mintToken(tx.tenantId)
  const expiresAt = now.add({ hours: hoursOpen }).round('second').toString()
  await closeLinks(tx, userId, now)
  await insertLink(tx, { kind, userId, expiresAt, secretHash }, now)
  return { path: `/setup#${token}`, expiresAt }
}
