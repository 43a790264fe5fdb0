import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { newId } from '#kernel/db/index.ts'
import { injectSend, openHouse, serve } from '#kernel/http/index.ts'
import type { Actor, Module } from '#kernel/module/index.ts'
import { fixedClock } from '#kernel/time/index.ts'
import { testDatabase } from './index.ts'

/**
 * One module behind the real door, without a directory: whoever comes with `Bearer <role>` is that role. For tests of
 * the kernel itself; modules use the directory's town.
 */
export async function testHouse(module: Module, { printsTo }: { printsTo?: string[] } = {}) {
  const database = await testDatabase()
  const tenant = await database.createTenant()
  const clock = fixedClock('2026-11-24T10:00:00+09:00')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-house-'))
  const house = await openHouse({ modules: [module], database, clock, filesFolder: folder })
  const users = new Map<string, string>()
  const userOf = (role: string) => {
    const userId = users.get(role) ?? newId()
    users.set(role, userId)
    return userId
  }
  const actorOf = (role: string): Actor => ({
    tenantId: tenant.tenantId,
    userId: userOf(role),
    name: `見本 ${role}`,
    role,
    language: 'ja',
    divisionIds: [],
    vendorId: null,
    via: 'token',
    tokenPermissions: null,
  })
  const log = { write: (line: string) => void printsTo?.push(line) }
  const app = await serve({
    ...house,
    authenticate: async ({ bearerToken }) => (bearerToken ? actorOf(bearerToken) : null),
    logger: pino({ level: printsTo ? 'info' : 'silent' }, log),
    webFolder: null,
    bodyLimitBytes: 10_000,
    uploadLimitBytes: 100_000,
  })
  afterAll(async () => {
    await app.close()
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    app,
    house,
    database,
    tenant,
    clock,
    folder,
    actorOf,
    sendAs: (role: string) => injectSend(app, { authorization: `Bearer ${role}` }),
    transaction: <T>(work: Parameters<typeof database.transaction<T>>[1]) =>
      database.transaction({ tenantId: tenant.tenantId, actorId: null }, work),
  }
}
