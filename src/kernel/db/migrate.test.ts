import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#kernel/testing/index.ts'
import { migrate } from './index.ts'

const database = await testDatabase()
const owner = new pg.Client(database.connections.owner)
await owner.connect()
await owner.query('drop schema public cascade; create schema public')
afterAll(() => owner.end())

const first = { name: '0001-first', sql: 'create table first (id int)' }
const second = { name: '0002-second', sql: 'create table second (id int)' }
const source = (...migrations: { name: string; sql: string }[]) => [{ module: 'test', migrations }]

async function tables() {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  return rows.map(({ name }) => name)
}

test('migrations run once and later ones follow', async () => {
  await migrate(owner, source(first))
  await migrate(owner, source(first, second))
  expect(await tables()).toEqual(expect.arrayContaining(['first', 'migration', 'second', 'tenant']))
})

test('a database made by a newer program is refused, by name of the migration', async () => {
  await expect(migrate(owner, source(first))).rejects.toMatchObject({
    code: 'start.databaseNewer',
    values: { migration: 'test/0002-second' },
  })
})

test('an applied migration whose text changed is refused', async () => {
  const changed = { ...first, sql: 'create table first (id bigint)' }
  await expect(migrate(owner, source(changed, second))).rejects.toMatchObject({
    code: 'start.migrationChanged',
  })
})

test('a migration that fails leaves nothing of itself', async () => {
  const broken = { name: '0003-broken', sql: 'create table third (id int); select 1/0' }
  await expect(migrate(owner, source(first, second, broken))).rejects.toThrow(/division by zero/)
  expect(await tables()).not.toContain('third')
})

test('two runners at once do the work once', async () => {
  const other = new pg.Client(database.connections.owner)
  await other.connect()
  const third = { name: '0003-third', sql: 'create table third (id int)' }
  await Promise.all([
    migrate(owner, source(first, second, third)),
    migrate(other, source(first, second, third)),
  ])
  await other.end()
  expect(await tables()).toContain('third')
})
