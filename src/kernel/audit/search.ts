import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { japan } from '#kernel/time/index.ts'
import { type AuditTables, factsOf } from './store.ts'

export interface AuditSearch {
  text?: string | undefined
  action?: string | undefined
  actorId?: string | undefined
  subject?: string | undefined
  /** Days in Japan, both included. */
  from?: string | undefined
  to?: string | undefined
  beforeSequence?: number | undefined
  limit: number
}

/** Entries of the tenant, the latest first. */
export async function readAudit(tx: TenantTransaction, search: AuditSearch) {
  let found = tx
    .tables<AuditTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(search.limit + 1)
  if (search.action) found = found.where('action', '=', search.action)
  if (search.actorId) found = found.where('actor_id', '=', search.actorId)
  if (search.subject) found = found.where('subject', '=', search.subject)
  if (search.from) found = found.where('at', '>=', startOf(search.from))
  if (search.to) found = found.where('at', '<', startOf(search.to, 1))
  if (search.beforeSequence) found = found.where('sequence', '<', search.beforeSequence)
  if (search.text) {
    const pattern = `%${search.text.replaceAll(/[\\%_]/g, '\\$&')}%`
    found = found.where(
      sql<boolean>`concat_ws(' ', action, actor_name, subject, details::text) ilike ${pattern}`,
    )
  }
  const rows = await found.execute()
  return {
    entries: rows.slice(0, search.limit).map((row) => ({
      sequence: row.sequence,
      ...factsOf(row),
      details: { ...factsOf(row).details },
      hash: row.hash,
    })),
    hasMore: rows.length > search.limit,
  }
}

function startOf(day: string, plusDays = 0): string {
  const date = Temporal.PlainDate.from(day).add({ days: plusDays })
  return date.toZonedDateTime(japan).toInstant().toString()
}
