import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { type Connections, sessionOptions, types } from './connection.ts'
import type { Tenant } from './tenant.ts'

export interface Who {
  tenantId: string
  actorId: string | null
  isReadOnly?: boolean
}

/** The product's one way to data: a transaction of a tenant and an actor, as the application's role. */
export interface Database {
  transaction<T>(who: Who, work: (tx: TenantTransaction) => Promise<T>): Promise<T>
  /** All cities of this installation by code; names only. */
  tenants(): Promise<Tenant[]>
  /** Answers when the database does. */
  ping(): Promise<void>
  /** The application-role pool, for libraries that bring their own SQL (the job queue). */
  pool: pg.Pool
  connections: Connections
  close(): Promise<void>
}

export function openDatabase(connections: Connections, poolSize = 10): Database {
  const pool = new pg.Pool({
    ...connections.application,
    options: [connections.application.options, sessionOptions].filter(Boolean).join(' '),
    types,
    max: poolSize,
  })
  pool.on('error', () => {}) // an idle connection that died is replaced at its next use
  const kysely = new Kysely<Record<string, unknown>>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    connections,
    transaction: (who, work) => runTransaction(kysely, who, work),
    async tenants() {
      const found = await pool.query<Tenant>(
        `select tenant_id as "tenantId", code, name_ja as "nameJa", name_en as "nameEn", kind, is_sample as "isSample"
         from tenant order by code`,
      )
      return found.rows
    },
    async ping() {
      await pool.query('select 1')
    },
    async close() {
      await kysely.destroy()
      if (!pool.ending) await pool.end()
    },
  }
}

function runTransaction<T>(
  kysely: Kysely<Record<string, unknown>>,
  { tenantId, actorId, isReadOnly = false }: Who,
  work: (tx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return kysely
    .transaction()
    .setAccessMode(isReadOnly ? 'read only' : 'read write')
    .execute(async (transaction) => {
      await sql`select set_config('app.tenant_id', ${tenantId}, true), set_config('app.actor_id', ${actorId ?? ''}, true)`.execute(
        transaction,
      )
      return work({ tenantId, actorId, tables: <Tables>() => transaction as unknown as Transaction<Tables> })
    })
}
