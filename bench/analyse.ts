// The diagnosis of a city in one request against the bare SQL behind it; then the same among 1,741 cities of 35 systems.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { createClient } from '#kernel/contract/index.ts'
import { openCluster, openDatabase } from '#kernel/db/index.ts'
import { injectSend, openHouse, serve } from '#kernel/http/index.ts'
import type { Actor } from '#kernel/module/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { prepareDatabase } from '#main/database.ts'
import { modules } from '#main/modules.ts'
import { loadSampleCity } from '#main/sample-city.ts'
import { analysisContract } from '#modules/analysis/contract.ts'

const CITIES = 1_741
const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-bench-'))
const cluster = await openCluster({ folder, isThrowAway: true })
await cluster.ensureDatabase('bench')
const connections = cluster.connections('bench')
await prepareDatabase(connections)
const database = openDatabase(connections)
const clock = systemClock()
await loadSampleCity(database, clock)
const [sample] = await database.tenants()
if (!sample) throw new Error('the sample city is not there')

const house = await openHouse({ modules, database, clock, filesFolder: path.join(folder, 'files') })
let tenantId = sample.tenantId
const app = await serve({
  ...house,
  authenticate: async () => operatorOf(tenantId),
  logger: pino({ level: 'silent' }),
  webFolder: null,
})
const { diagnose } = createClient(analysisContract, injectSend(app))

const request = await median(100, () => diagnose({}))
const statements = await statementsOf(() => diagnose({}))
const sql = await replay(statements)
const ratio = (request / sql).toFixed(2)
console.log(
  `one city: request ${ms(request)}, its ${statements.length} statements alone ${ms(sql)}, ratio ${ratio}`,
)

await copyCity(sample.tenantId, CITIES - 1)
const among = await median(100, () => diagnose({}))
const growth = (among / request).toFixed(2)
console.log(`one of ${CITIES} cities: request ${ms(among)}, ratio to one alone ${growth}`)
const cities = await database.tenants()
const visited = cities.filter((_, at) => at % 17 === 0)
const start = performance.now()
let systems = 0
for (const city of visited) {
  tenantId = city.tenantId
  systems += (await diagnose({})).systems
}
const each = (performance.now() - start) / visited.length
console.log(
  `${visited.length} of them one after the other (${systems} systems): ${ms(each)} a city, so ${((each * CITIES) / 1000).toFixed(0)} s for all`,
)

await app.close()
await house.close()
await database.close()
await cluster.stop()
await rm(folder, { recursive: true, force: true })

function operatorOf(tenant: string): Actor {
  return {
    tenantId: tenant,
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

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}

interface Statement {
  text: string
  values: unknown[]
}

/** What a piece of work says to the database, in its order. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function listen(this: pg.Client, ...asked: unknown[]) {
    const [first, second] = asked as [string | { text: string; values?: unknown[] }, unknown[]?]
    if (typeof first === 'string') heard.push({ text: first, values: second ?? [] })
    else heard.push({ text: first.text, values: first.values ?? [] })
    return query.apply(this, asked as never) as never
  }
  await work()
  pg.Client.prototype.query = query
  return heard
}

async function replay(said: readonly Statement[]): Promise<number> {
  const client = await database.pool.connect()
  const taken = await median(100, async () => {
    for (const { text, values } of said) await client.query(text, values)
  })
  client.release()
  return taken
}

/** More cities with the same ledger, row by row inside the database. */
async function copyCity(from: string, copies: number): Promise<void> {
  const owner = new pg.Client(connections.owner)
  await owner.connect()
  await owner.query(
    'create temporary table city as select uuidv7() as id, n from generate_series(1, $1) as n',
    [copies],
  )
  await letOwnerIn(owner, 'tenant')
  await owner.query(`insert into tenant (tenant_id, code, name_ja, name_en, kind, is_sample)
    select id, (20000 + n)::text, '見本市' || n, 'Sample ' || n, 'city', false from city`)
  for (const table of [
    'division',
    'vendor',
    'ledger_revision',
    'ledger_system',
    ...(await ledgerTables(owner)),
  ]) {
    await letOwnerIn(owner, table)
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_name = $1 and column_name <> 'tenant_id' and is_generated = 'NEVER'`,
      [table],
    )
    const columns = rows.map(({ name }) => name).join(', ')
    await owner.query(
      `insert into ${table} (tenant_id, ${columns}) select id, ${columns} from ${table} cross join city where tenant_id = $1`,
      [from],
    )
  }
  await owner.query('analyze')
  await owner.end()
}

/** The walls between cities hold for the owner, too; in this throw-away database they may fall. */
async function letOwnerIn(owner: pg.Client, table: string): Promise<void> {
  await owner.query(`alter table ${table} no force row level security`)
}

/** Tables of the ledger's rows, after those that they refer to. */
async function ledgerTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relname like 'ledger\\_%'
     and relname not in ('ledger_revision', 'ledger_system') order by relname`,
  )
  return rows.map(({ name }) => name)
}
