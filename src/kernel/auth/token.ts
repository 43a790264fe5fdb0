import { createHash, randomBytes } from 'node:crypto'

/** A secret as its bearer holds it, and the hash that is kept. */
export interface MintedToken {
  token: string
  secretHash: string
}

const shape = /^(?:stk_)?([0-9a-f]{32})\.([A-Za-z0-9_-]{43})$/

/** 256 random bits behind the tenant they belong to. API tokens start with `stk_`, so that scanners find leaked ones. */
export function mintToken(tenantId: string, prefix: '' | 'stk_' = ''): MintedToken {
  const secret = randomBytes(32).toString('base64url')
  return { token: `${prefix}${tenantId.replaceAll('-', '')}.${secret}`, secretHash: hashOf(secret) }
}

/** The tenant a token names and the hash to look for, or null when it is no token. Proves nothing by itself. */
export function readToken(token: string): { tenantId: string; secretHash: string } | null {
  const [, tenant, secret] = shape.exec(token) ?? []
  if (!tenant || !secret) return null
  return {
    tenantId: tenant.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    secretHash: hashOf(secret),
  }
}

/** The secret is random, so one round of SHA-256 keeps it. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
