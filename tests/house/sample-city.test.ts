import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { isCommonPassword } from '#kernel/auth/index.ts'
import { openHouse, serve } from '#kernel/http/index.ts'
import { testDatabase } from '#kernel/testing/index.ts'
import { fixedClock } from '#kernel/time/index.ts'
import { modules } from '#main/modules.ts'
import { loadSampleCity, readSampleAccounts } from '#main/sample-city.ts'
import { authenticateBy, readDivisions, readVendors, roles } from '#modules/directory/index.ts'

const database = await testDatabase()
const clock = fixedClock('2026-11-24T10:00:00+09:00')
const house = await openHouse({ modules, database, clock, filesFolder: '/nowhere' })
const app = await serve({
  ...house,
  authenticate: authenticateBy({ database, clock }),
  logger: pino({ level: 'silent' }),
  webFolder: null,
})
afterAll(async () => {
  await app.close()
  await house.close()
})
const accounts = await readSampleAccounts()

test('the sample city is loaded once, with its divisions and vendors', async () => {
  expect(await loadSampleCity(database, clock)).toBe(true)
  expect(await loadSampleCity(database, clock)).toBe(false)
  const [city, ...others] = await database.tenants()
  expect({ city, others }).toMatchObject({
    city: { code: '14208', nameJa: '逗子市', isSample: true },
    others: [],
  })
  const who = { tenantId: city?.tenantId ?? '', actorId: null }
  expect((await database.transaction(who, readDivisions)).map(({ name }) => name)).toContain('情報政策課')
  expect((await database.transaction(who, readVendors)).length).toBeGreaterThan(5)
})

test('every role has an account marked 見本 that signs in, from this machine alone', async () => {
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles))
  for (const { loginName, password, name } of accounts) {
    expect(name).toMatch(/^見本/)
    const signIn = (from: string) =>
      app.inject({
        method: 'POST',
        url: '/api/directory/sessions',
        headers: { 'x-forwarded-for': from },
        payload: { cityCode: '14208', loginName, password },
      })
    expect((await signIn('127.0.0.1')).statusCode).toBe(200)
    expect((await signIn('192.0.2.1')).json()).toMatchObject({
      status: 403,
      code: 'directory.sampleRefused',
    })
  }
})

test('their published passwords keep the rule for passwords', () => {
  for (const { password } of accounts)
    expect({ password, isCommon: isCommonPassword(password) }).toEqual({ password, isCommon: false })
})
