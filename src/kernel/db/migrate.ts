import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Migration } from '#kernel/module/index.ts'
import { APPLICATION_ROLE } from './connection.ts'
import { kernelMigrations } from './migrations/index.ts'
import { StartFailure } from './start-failure.ts'

export interface MigrationSource {
  module: string
  migrations: readonly Migration[]
}

/** Extra work by the owner after the tables stand, inside the same lock (job queue schema and the like). */
export type OwnerWork = (client: pg.ClientBase) => Promise<void>

const LOCK = 7_301_940_001

/**
 * Brings the database up to this program's version: forward only, each migration in a transaction of its own,
 * one runner at a time.
 * @throws StartFailure when the database is newer than the program or an applied migration has changed.
 */
export async function migrate(
  client: pg.ClientBase,
  sources: readonly MigrationSource[],
  after: readonly OwnerWork[] = [],
) {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await ensureApplicationRole(client)
    await client.query(`create table if not exists migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const all = [{ module: 'kernel', migrations: kernelMigrations }, ...sources].flatMap(
      ({ module, migrations }) =>
        migrations.map(({ name, sql }) => ({ name: `${module}/${name}`, sql, checksum: checksum(sql) })),
    )
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration',
    )
    const known = new Map(applied.rows.map((row) => [row.name, row.checksum]))
    refuseForeign(known, all)
    for (const { name, sql, checksum: sum } of all) {
      if (known.has(name)) continue
      await inTransaction(client, async () => {
        await client.query(sql)
        await client.query('insert into migration (name, checksum) values ($1, $2)', [name, sum])
      })
    }
    for (const work of after) await inTransaction(client, () => work(client))
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

function refuseForeign(
  known: ReadonlyMap<string, string>,
  all: readonly { name: string; checksum: string }[],
) {
  const mine = new Map(all.map(({ name, checksum }) => [name, checksum]))
  for (const [name, sum] of known) {
    if (!mine.has(name)) throw new StartFailure('start.databaseNewer', { migration: name })
    if (mine.get(name) !== sum) throw new StartFailure('start.migrationChanged', { migration: name })
  }
}

async function ensureApplicationRole(client: pg.ClientBase) {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE])
  try {
    if (found.rowCount === 0) {
      await client.query(`create role ${APPLICATION_ROLE} nologin`)
      await client.query(`grant ${APPLICATION_ROLE} to current_user`)
    }
    await client.query(`grant usage on schema public to ${APPLICATION_ROLE}`)
  } catch {
    const { rows } = await client.query<{ me: string }>('select current_user as me')
    throw new StartFailure('start.roleMissing', { role: APPLICATION_ROLE, user: rows[0]?.me ?? '' })
  }
}

async function inTransaction(client: pg.ClientBase, work: () => Promise<void>) {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
