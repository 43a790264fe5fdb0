import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Connections } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'

export const jobQueue = 'saiteki-job'
export const eventQueue = 'saiteki-event'
export const dutyQueue = 'saiteki-duty'

/** What travels through the queue: no content, only where it lies. */
export interface Ticket {
  tenantId: string
  id: string
}

const SCHEMA = 'pgboss'
/** A worker that died is noticed after this many seconds without a sign of life, and its job begun again. */
const heartbeatSeconds = 20

const quiet = { reindex: false, monitorVacuum: false, registerInstance: false } as const

/** Lays the queue's own tables, as the owner; the application only fills them. */
export async function installQueue(client: pg.ClientBase): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    ...quiet,
  })
  boss.on('error', () => {})
  await boss.start()
  for (const queue of [jobQueue, eventQueue, dutyQueue]) {
    await boss.createQueue(queue, {
      retryLimit: 5,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: 12 * 3_600,
      heartbeatSeconds,
    })
  }
  await boss.stop({ graceful: false, close: false })
  await client.query(`grant usage on schema ${SCHEMA} to saiteki_app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to saiteki_app;
    grant execute on all functions in schema ${SCHEMA} to saiteki_app`)
}

/** The queue for the application's role. */
export async function openQueue(connections: Connections): Promise<PgBoss> {
  const { application } = connections
  const boss = new PgBoss({
    ...(application.connectionString && { connectionString: application.connectionString }),
    ...(application.host && { host: application.host }),
    ...(application.port && { port: application.port }),
    ...(application.user && { user: application.user }),
    ...(application.password && { password: application.password as string }),
    ...(application.database && { database: application.database }),
    ...(application.options && { options: application.options }),
    schema: SCHEMA,
    max: 3,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    schedule: true,
    ...quiet,
  })
  boss.on('error', () => {}) // polling goes on; a database that is away is told by /readyz
  await boss.start()
  return boss
}

/** Sends within the caller's transaction: the ticket is there when, and only when, that commits. */
export async function sendTicket(boss: PgBoss, queue: string, tx: TenantTransaction, id: string) {
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await tx.tables<unknown>().executeQuery(CompiledQuery.raw(text, values))
      return { rows: rows as unknown[] }
    },
  }
  const ticket: Ticket = { tenantId: tx.tenantId, id }
  await boss.send(queue, ticket, { db })
}
