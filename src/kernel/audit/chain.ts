import { createHash } from 'node:crypto'

/** What one entry of the audit trail holds, before it is chained. */
export interface AuditFacts {
  at: string
  actorId: string | null
  actorName: string
  via: string
  action: string
  subject: string | null
  details: Readonly<Record<string, unknown>>
  requestId: string
  address: string
}

/** The hash that stands before a tenant's first entry. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over the previous hash, the number and the facts in a canonical order of keys. */
export function chainHash(previousHash: string, sequence: number, facts: AuditFacts): string {
  return createHash('sha256')
    .update(canonical({ previousHash, sequence, ...facts }))
    .digest('hex')
}

/** JSON with sorted keys, so that the same facts always read the same; absent and undefined are one. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
