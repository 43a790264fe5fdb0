import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '#kernel/testing/index.ts'
import { type AuditFacts, appendAudit, canonical, readAudit, verifyAudit } from './index.ts'

const database = await testDatabase()
const { tenantId } = await database.createTenant()
const inCity = <T>(work: Parameters<typeof database.transaction<T>>[1]) =>
  database.transaction({ tenantId, actorId: null }, work)

const facts = (subject: string, details: AuditFacts['details'] = {}): AuditFacts => ({
  at: '2026-11-24T01:00:00.123456789Z',
  actorId: null,
  actorName: '見本',
  via: 'session',
  action: 'ledger.revise',
  subject,
  details,
  requestId: 'r',
  address: '127.0.0.1',
})

async function asOwner(sql: string) {
  const owner = new pg.Client(database.connections.owner)
  await owner.connect()
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId])
  await owner.query(sql)
  await owner.end()
}

test('entries written at the same moment still make one chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, number) => inCity((tx) => appendAudit(tx, facts(`s${number}`)))),
  )
  expect(await inCity(verifyAudit)).toMatchObject({ entries: 20, isIntact: true, firstBroken: null })
})

test('a change that is rolled back leaves no entry', async () => {
  const attempt = inCity(async (tx) => {
    await appendAudit(tx, facts('undone'))
    throw new Error('rolled back')
  })
  await expect(attempt).rejects.toThrow('rolled back')
  expect((await inCity((tx) => readAudit(tx, { subject: 'undone', limit: 5 }))).entries).toEqual([])
})

test('any JSON survives the database with its hash', async () => {
  const json = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,5}$/),
    fc.jsonValue({ noUnicodeString: false, maxDepth: 2 }),
  )
  await fc.assert(
    fc.asyncProperty(json, async (details) => {
      const hasNul = JSON.stringify(details).includes('\\u0000')
      fc.pre(!hasNul && !JSON.stringify(details).includes('\\ud'))
      await inCity((tx) => appendAudit(tx, facts('any', details as Record<string, unknown>)))
      expect((await inCity(verifyAudit)).isIntact).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the same facts read the same in any order of keys', () => {
  expect(canonical({ b: 1, a: { d: [1, 'x'], c: null } })).toBe('{"a":{"c":null,"d":[1,"x"]},"b":1}')
  expect(canonical({ a: 1, gone: undefined })).toBe(canonical({ a: 1 }))
})

test('search finds by text, day in Japan and page', async () => {
  await inCity((tx) =>
    appendAudit(tx, { ...facts('needle'), at: '2026-12-31T15:30:00Z', details: { name: '住民記録 100%' } }),
  )
  const find = async (search: object) =>
    (await inCity((tx) => readAudit(tx, { limit: 5, ...search }))).entries.map(({ subject }) => subject)
  expect(await find({ text: '記録 100%' })).toEqual(['needle'])
  expect(await find({ from: '2027-01-01' })).toEqual(['needle'])
  expect(await find({ text: 'needle', to: '2026-12-31' })).toEqual([])
  const { hasMore, entries } = await inCity((tx) => readAudit(tx, { limit: 3 }))
  const next = await inCity((tx) => readAudit(tx, { limit: 3, beforeSequence: entries.at(-1)?.sequence }))
  expect(hasMore).toBe(true)
  expect(next.entries[0]?.sequence).toBe((entries.at(-1)?.sequence ?? 0) - 1)
})

test('an altered entry, even by the owner of the tables, is found', async () => {
  await asOwner(`update audit_entry set actor_name = 'somebody else' where sequence = 7`)
  expect(await inCity(verifyAudit)).toMatchObject({ isIntact: false, firstBroken: 7 })
})
