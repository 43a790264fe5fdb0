import { newId } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { DirectoryTables } from '../tables.ts'

export interface ApiToken {
  tokenId: string
  userId: string
  name: string
  permissions: string[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
}

/** Tokens that were not revoked; expired ones too. */
const tokens = (tx: TenantTransaction) =>
  tx
    .tables<DirectoryTables>()
    .selectFrom('api_token')
    .select([
      'token_id as tokenId',
      'user_id as userId',
      'name',
      'permissions',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
    ])
    .where('revoked_at', 'is', null)

export function findTokenBySecret(tx: TenantTransaction, secretHash: string): Promise<ApiToken | undefined> {
  return tokens(tx).where('secret_hash', '=', secretHash).executeTakeFirst()
}

export function findToken(tx: TenantTransaction, tokenId: string): Promise<ApiToken | undefined> {
  return tokens(tx).where('token_id', '=', tokenId).executeTakeFirst()
}

export function readTokens(tx: TenantTransaction, userId: string): Promise<ApiToken[]> {
  return tokens(tx).where('user_id', '=', userId).orderBy('created_at', 'desc').execute()
}

export async function insertToken(
  tx: TenantTransaction,
  token: Pick<ApiToken, 'userId' | 'name' | 'permissions' | 'createdAt' | 'expiresAt'> & {
    secretHash: string
  },
): Promise<string> {
  const tokenId = newId()
  await tx
    .tables<DirectoryTables>()
    .insertInto('api_token')
    .values({
      tenant_id: tx.tenantId,
      token_id: tokenId,
      user_id: token.userId,
      name: token.name,
      secret_hash: token.secretHash,
      permissions: token.permissions,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
  return tokenId
}

export async function touchToken(tx: TenantTransaction, tokenId: string, now: Temporal.Instant) {
  await tx
    .tables<DirectoryTables>()
    .updateTable('api_token')
    .set({ last_used_at: now.toString() })
    .where('token_id', '=', tokenId)
    .execute()
}

export async function revokeTokens(
  tx: TenantTransaction,
  which: { tokenId: string } | { userId: string },
  now: Temporal.Instant,
): Promise<void> {
  const [column, id] =
    'tokenId' in which ? (['token_id', which.tokenId] as const) : (['user_id', which.userId] as const)
  await tx
    .tables<DirectoryTables>()
    .updateTable('api_token')
    .set({ revoked_at: now.toString() })
    .where(column, '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
