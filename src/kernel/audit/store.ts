import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { type AuditFacts, chainHash, GENESIS } from './chain.ts'

export interface AuditEntryRow {
  tenant_id: string
  sequence: number
  at: string
  actor_id: string | null
  actor_name: string
  via: string
  action: string
  subject: string | null
  details: unknown
  request_id: string
  address: string
  previous_hash: string
  hash: string
}

export interface AuditTables {
  audit_entry: AuditEntryRow
}

/** Adds one entry at the end of the tenant's chain. Writers of one tenant wait for each other until they commit. */
export async function appendAudit(tx: TenantTransaction, given: AuditFacts): Promise<void> {
  // PostgreSQL keeps microseconds: what is hashed must be what comes back.
  const facts = { ...given, at: Temporal.Instant.from(given.at).round('millisecond').toString() }
  const db = tx.tables<AuditTables>()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${tx.tenantId}`}, 0))`.execute(db)
  const last = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const sequence = (last?.sequence ?? 0) + 1
  const previousHash = last?.hash ?? GENESIS
  await db
    .insertInto('audit_entry')
    .values({
      tenant_id: tx.tenantId,
      sequence,
      at: facts.at,
      actor_id: facts.actorId,
      actor_name: facts.actorName,
      via: facts.via,
      action: facts.action,
      subject: facts.subject,
      details: JSON.stringify(facts.details),
      request_id: facts.requestId,
      address: facts.address,
      previous_hash: previousHash,
      hash: chainHash(previousHash, sequence, facts),
    })
    .execute()
}

export function factsOf(row: AuditEntryRow): AuditFacts {
  return {
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    via: row.via,
    action: row.action,
    subject: row.subject,
    details: row.details as Record<string, unknown>,
    requestId: row.request_id,
    address: row.address,
  }
}
