import { expect, test } from 'vitest'
import { testDatabase } from '#kernel/testing/index.ts'

const database = await testDatabase()

/** Tables that hold no tenant's data. The job queue's own tables live in a schema of their own. */
const withoutTenant = ['migration']

async function tables() {
  const { rows } = await database.pool.query<{
    name: string
    first_column: string
    key_start: string | null
    is_enabled: boolean
    is_forced: boolean
    policies: number
    is_owned_by_application: boolean
  }>(`
    select c.relname as name,
      (select attname from pg_attribute where attrelid = c.oid and attnum = 1) as first_column,
      (select a.attname from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where k.conrelid = c.oid and k.contype = 'p') as key_start,
      c.relrowsecurity as is_enabled, c.relforcerowsecurity as is_forced,
      (select count(*) from pg_policy where polrelid = c.oid)::int as policies,
      pg_get_userbyid(c.relowner) = 'saiteki_app' as is_owned_by_application
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`)
  return rows.filter(({ name }) => !withoutTenant.includes(name))
}

test('every business table starts with tenant_id, in its columns and in its key', async () => {
  const wrong = (await tables()).filter(
    (table) => table.first_column !== 'tenant_id' || table.key_start !== 'tenant_id',
  )
  expect(wrong).toEqual([])
})

test('row-level security is enabled and forced on every business table, with a policy', async () => {
  const wrong = (await tables()).filter(
    (table) => !table.is_enabled || !table.is_forced || table.policies === 0,
  )
  expect(wrong).toEqual([])
})

test('the application role owns nothing, is no superuser and bypasses nothing', async () => {
  expect((await tables()).filter((table) => table.is_owned_by_application)).toEqual([])
  const { rows } = await database.pool.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
})

test('without a tenant the application sees no row of any business table but the names of the cities', async () => {
  await database.createTenant()
  for (const { name } of await tables()) {
    if (name === 'tenant') continue
    const { rows } = await database.pool
      .query(`select count(*)::int as rows from ${name}`)
      .catch(() => ({ rows: [{ rows: 0 }] }))
    expect({ name, rows: rows[0].rows }).toEqual({ name, rows: 0 })
  }
})

test('no foreign key crosses from one tenant to another: each includes tenant_id', async () => {
  const { rows } = await database.pool.query(`
    select k.conrelid::regclass::text as table, k.conname as key from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.contype = 'f' and n.nspname = 'public' and not exists (
      select 1 from unnest(k.conkey) as number join pg_attribute a on a.attrelid = k.conrelid and a.attnum = number
      where a.attname = 'tenant_id')`)
  expect(rows).toEqual([])
})
