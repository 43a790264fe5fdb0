import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'

/** Fingerprint of every row that the city has in any table, by table: the ledger, its history, the audit trail, all. */
export async function everythingWritten(tx: TenantTransaction): Promise<Record<string, string>> {
  const database = tx.tables<Record<string, never>>()
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by 1`.execute(database)
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} as t where tenant_id = ${tx.tenantId} order by 1`.execute(
      database,
    )
    const print = createHash('sha256').update(rows.map(({ row }) => row).join('\n'))
    prints[name] = `${rows.length} rows ${print.digest('hex')}`
  }
  return prints
}
