import { type RawBuilder, sql } from 'kysely'
import type { Actor, Scope, TenantTransaction } from '#kernel/module/index.ts'

/** Who looks, how far their permission reaches, and the day that decides which contracts run. */
export interface Sight {
  actor: Pick<Actor, 'divisionIds' | 'vendorId'>
  scope: Scope
  today: Temporal.PlainDate
}

/**
 * The condition on `head.system_id` that leaves what a person may see. It goes by how things stand now, not by the
 * day that is looked at: whoever lost a system to another division, or whose contract ended, loses its past too.
 */
export function visibleTo(tx: TenantTransaction, { actor, scope, today }: Sight): RawBuilder<boolean> {
  if (scope === 'all') return sql<boolean>`true`
  if (scope === 'own')
    return sql<boolean>`exists (select from ledger_head as own
      where own.tenant_id = ${tx.tenantId} and own.system_id = head.system_id and own.valid_to = 'infinity'
        and own.owning_division_id = any(${actor.divisionIds}::uuid[]))`
  const day = today.toString()
  return sql<boolean>`exists (select from ledger_contract as contract
    where contract.tenant_id = ${tx.tenantId} and contract.system_id = head.system_id
      and contract.valid_to = 'infinity' and contract.vendor_id = ${actor.vendorId}::uuid
      and ${isRunning('startsOn', '<=', day)} and ${isRunning('endsOn', '>=', day)})`
}

/** A period that is open (未回答, 不明) on one side does not end there. */
function isRunning(key: string, comparison: '<=' | '>=', day: string): RawBuilder<boolean> {
  const date = sql`contract.answers -> ${sql.lit(key)}`
  return sql<boolean>`(coalesce(jsonb_typeof(${date}), 'null') <> 'string'
    or (contract.answers ->> ${sql.lit(key)}) ${sql.raw(comparison)} ${day})`
}
