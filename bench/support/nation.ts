import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import type { Send } from '#kernel/contract/index.ts'
import { type Connections, type Database, openCluster, openDatabase } from '#kernel/db/index.ts'
import { injectSend, openHouse, serve } from '#kernel/http/index.ts'
import type { Actor } from '#kernel/module/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { prepareDatabase } from '#main/database.ts'
import { modules } from '#main/modules.ts'
import { loadSampleCity } from '#main/sample-city.ts'

export interface Nation {
  database: Database
  /** Requests of an administrator of the city chosen last; the sample city at first. */
  send: Send
  choose(tenantId: string): void
  sampleId: string
  /** More cities with the sample's ledger. */
  addCities(count: number): Promise<void>
  /** Every system of the sample city so many times more. */
  multiplySystems(times: number): Promise<void>
  close(): Promise<void>
}

/** The sample city behind the real door, on a PostgreSQL of its own that is thrown away. */
export async function openNation(): Promise<Nation> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-bench-'))
  const cluster = await openCluster({ folder, isThrowAway: true })
  await cluster.ensureDatabase('bench')
  const connections = cluster.connections('bench')
  await prepareDatabase(connections)
  const database = openDatabase(connections)
  const clock = systemClock()
  await loadSampleCity(database, clock)
  const sampleId = (await database.tenants())[0]?.tenantId ?? ''
  const house = await openHouse({ modules, database, clock, filesFolder: path.join(folder, 'files') })
  let chosen = sampleId
  const app = await serve({
    ...house,
    authenticate: async () => administratorOf(chosen),
    logger: pino({ level: 'silent' }),
    webFolder: null,
  })
  return {
    database,
    send: injectSend(app),
    choose: (tenantId) => {
      chosen = tenantId
    },
    sampleId,
    addCities: (count) => asOwner(connections, (owner) => addCities(owner, sampleId, count)),
    multiplySystems: (times) => asOwner(connections, (owner) => multiplySystems(owner, sampleId, times)),
    async close() {
      await app.close()
      await house.close()
      await database.close()
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function administratorOf(tenantId: string): Actor {
  return {
    tenantId,
    userId: '00000000-0000-4000-8000-000000000001',
    name: '見本',
    role: 'administrator',
    language: 'ja',
    divisionIds: [],
    vendorId: null,
    via: 'system',
    tokenPermissions: null,
  }
}

async function asOwner(connections: Connections, work: (owner: pg.Client) => Promise<void>) {
  const owner = new pg.Client(connections.owner)
  await owner.connect()
  await work(owner)
  await owner.query('analyze')
  await owner.end()
}

async function addCities(owner: pg.Client, from: string, count: number) {
  await owner.query(
    'create temporary table city as select uuidv7() as id, n from generate_series(1, $1) as n',
    [count],
  )
  await letOwnerIn(owner, 'tenant')
  await owner.query(`insert into tenant (tenant_id, code, name_ja, name_en, kind, is_sample)
    select id, (20000 + n)::text, '見本市' || n, 'Sample ' || n, 'city', false from city`)
  for (const table of [
    'division',
    'vendor',
    'ledger_revision',
    'ledger_system',
    ...(await rowTables(owner)),
  ]) {
    await letOwnerIn(owner, table)
    const columns = (await columnsOf(owner, table)).filter((name) => name !== 'tenant_id').join(', ')
    await owner.query(
      `insert into ${table} (tenant_id, ${columns}) select id, ${columns} from ${table} cross join city where tenant_id = $1`,
      [from],
    )
  }
}

async function multiplySystems(owner: pg.Client, city: string, times: number) {
  await owner.query('create temporary table copy as select n from generate_series(1, $1) as n', [times])
  const own: Readonly<Record<string, string>> = {
    system_id: 'md5(system_id::text || n)::uuid',
    row_id: 'md5(row_id::text || n)::uuid',
    name: "name || ' ' || n",
  }
  for (const table of ['ledger_system', ...(await rowTables(owner))]) {
    await letOwnerIn(owner, table)
    const columns = await columnsOf(owner, table)
    await owner.query(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.map((name) => own[name] ?? name).join(', ')} from ${table} cross join copy where tenant_id = $1`,
      [city],
    )
  }
  await owner.query(
    `update ledger_head as head set answers = jsonb_set(answers, '{name}', to_jsonb(system.name))
     from ledger_system as system where system.tenant_id = head.tenant_id and system.system_id = head.system_id
       and head.tenant_id = $1`,
    [city],
  )
}

async function columnsOf(owner: pg.Client, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** The walls between cities hold for the owner, too; in this throw-away database they may fall. */
async function letOwnerIn(owner: pg.Client, table: string): Promise<void> {
  await owner.query(`alter table ${table} no force row level security`)
}

/** Tables of the ledger's rows, after those that they refer to; the history of changes, the longest by far, is left out. */
async function rowTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relname like 'ledger\\_%'
     and relname not in ('ledger_revision', 'ledger_system', 'ledger_change', 'ledger_import') order by relname`,
  )
  return rows.map(({ name }) => name)
}
