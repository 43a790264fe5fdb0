import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '#kernel/testing/index.ts'
import { newId } from './index.ts'

const database = await testDatabase()
const owner = new pg.Client(database.connections.owner)
await owner.connect()
await owner.query(`create table note (tenant_id uuid not null, note_id uuid not null, body text not null, noted_on date,
  noted_at timestamptz, yen bigint, primary key (tenant_id, note_id)); select protect_tenant_table('note')`)
await owner.query(`create table stone (tenant_id uuid not null, stone_id uuid not null, primary key (tenant_id, stone_id));
  select protect_append_only_table('stone')`)
await owner.end()

interface Notes {
  note: {
    tenant_id: string
    note_id: string
    body: string
    noted_on: string | null
    noted_at: string | null
    yen: number | null
  }
  stone: { tenant_id: string; stone_id: string }
}

const [zushi, hayama] = [await database.createTenant(), await database.createTenant()]
const as = (tenantId: string, isReadOnly = false) => ({ tenantId, actorId: null, isReadOnly })

function write(tenantId: string, body: string, inTenant = tenantId) {
  return database.transaction(as(tenantId), (tx) =>
    tx
      .tables<Notes>()
      .insertInto('note')
      .values({
        tenant_id: inTenant,
        note_id: newId(),
        body,
        noted_on: '2026-11-24',
        noted_at: '2026-11-24T00:00:00Z',
        yen: 12_345_678_901,
      })
      .execute(),
  )
}

test('a transaction of one city neither sees nor changes the rows of another', async () => {
  await write(zushi.tenantId, 'ours')
  const seen = await database.transaction(as(hayama.tenantId), (tx) =>
    tx.tables<Notes>().selectFrom('note').selectAll().execute(),
  )
  const changed = await database.transaction(as(hayama.tenantId), (tx) =>
    tx.tables<Notes>().updateTable('note').set({ body: 'theirs' }).executeTakeFirst(),
  )
  expect(seen).toEqual([])
  expect(changed.numUpdatedRows).toBe(0n)
})

test('a row for another city is refused by the database itself', async () => {
  await expect(write(zushi.tenantId, 'smuggled', hayama.tenantId)).rejects.toThrow(/row-level security/)
})

test('a failed transaction leaves nothing behind', async () => {
  const attempt = database.transaction(as(hayama.tenantId), async (tx) => {
    await tx
      .tables<Notes>()
      .insertInto('note')
      .values({
        tenant_id: hayama.tenantId,
        note_id: newId(),
        body: 'half',
        noted_on: null,
        noted_at: null,
        yen: null,
      })
      .execute()
    throw new Error('the light went out')
  })
  await expect(attempt).rejects.toThrow('the light went out')
  const seen = await database.transaction(as(hayama.tenantId), (tx) =>
    tx.tables<Notes>().selectFrom('note').selectAll().execute(),
  )
  expect(seen).toEqual([])
})

test('a read-only transaction cannot write', async () => {
  const attempt = database.transaction(as(zushi.tenantId, true), (tx) =>
    tx.tables<Notes>().deleteFrom('note').execute(),
  )
  await expect(attempt).rejects.toThrow(/read-only/)
})

test('an append-only table takes rows and lets none be changed or removed', async () => {
  await database.transaction(as(zushi.tenantId), (tx) =>
    tx.tables<Notes>().insertInto('stone').values({ tenant_id: zushi.tenantId, stone_id: newId() }).execute(),
  )
  const attempt = database.transaction(as(zushi.tenantId), (tx) =>
    tx.tables<Notes>().deleteFrom('stone').execute(),
  )
  await expect(attempt).rejects.toThrow(/permission denied/)
})

test('dates come back as dates, instants as ISO 8601, yen as whole numbers', async () => {
  const rows = await database.transaction(as(zushi.tenantId), (tx) =>
    tx.tables<Notes>().selectFrom('note').select(['noted_on', 'noted_at', 'yen']).execute(),
  )
  expect(rows).toEqual([{ noted_on: '2026-11-24', noted_at: '2026-11-24T00:00:00Z', yen: 12_345_678_901 }])
})
