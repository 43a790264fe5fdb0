import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { LedgerTables } from '../tables.ts'

/** Interfaces that a system has with others of the ledger, on whichever sheet they are written, as of a day. */
export async function selectInterfaces(tx: TenantTransaction, asOf: string, systemId: string) {
  const query = sql<{ systemId: string; partnerId: string }>`
    select distinct system_id as "systemId", partner_system_id as "partnerId" from ledger_interface
    where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf}
      and partner_system_id is not null and ${systemId} in (system_id, partner_system_id)`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}
