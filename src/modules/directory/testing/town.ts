import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { type Client, type Contract, createClient, type Send } from '#kernel/contract/index.ts'
import type { Tenant } from '#kernel/db/index.ts'
import { injectSend, openHouse, serve, uploadFile } from '#kernel/http/index.ts'
import type { Module, StoredFile, TenantTransaction } from '#kernel/module/index.ts'
import { kernelModule } from '#kernel/operations/index.ts'
import { type TestDatabase, testDatabase } from '#kernel/testing/index.ts'
import { type FixedClock, fixedClock } from '#kernel/time/index.ts'
import { authenticateBy, kernelGrants, type Role, readDivisions, readVendors } from '../index.ts'
import { directoryModule } from '../module.ts'
import { addTownspeople, type Townspeople, townPassword } from './townspeople.ts'

export interface Town {
  /** Everything over HTTP, without a network. */
  app: FastifyInstance
  database: TestDatabase
  clock: FixedClock
  tenant: Tenant
  people: Townspeople
  /** Requests of a signed-in person of that role. `division` belongs to 税務課, `vendor` to 見本システム株式会社. */
  sendAs(role: Role): Send
  as(role: Role): Clients
  /** Nobody is signed in. */
  anonymous: Clients
  /** Another city in the same database, with its own people of the same names. */
  neighbour: { tenant: Tenant; people: Townspeople; as(role: Role): Clients; sendAs(role: Role): Send }
  /** A transaction of the town itself, for arranging and looking at what no operation shows. */
  transaction<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T>
  divisionId(name: string): Promise<string>
  vendorId(name: string): Promise<string>
}

export interface Clients {
  client<C extends Contract>(contract: C): Client<C>
  send: Send
  upload(fileName: string, bytes: Uint8Array): Promise<StoredFile>
}

const theseDays = '2026-11-24T10:00:00+09:00'

/**
 * A city with divisions 情報政策課, 税務課 and 市民課, two vendors and one signed-in person of every role, behind the
 * real HTTP door on a real database, with its job workers running; and a neighbour. Time stands still until moved.
 */
export async function testTown(modules: readonly Module[] = [], start = theseDays): Promise<Town> {
  const database = await testDatabase()
  const clock = fixedClock(start)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-town-'))
  const all = [...new Set([kernelModule(kernelGrants), directoryModule, ...modules])]
  const distinct = all.filter(({ name }, index) => all.findLastIndex((one) => one.name === name) === index)
  const house = await openHouse({
    modules: distinct,
    database,
    clock,
    filesFolder: path.join(folder, 'files'),
  })
  const app = await serve({
    ...house,
    authenticate: authenticateBy({ database, clock }),
    logger: pino({ level: 'silent' }),
    webFolder: null,
  })
  await house.startWork()
  afterAll(async () => {
    await app.close()
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })
  const here = await settle(app, database, clock)
  const there = await settle(app, database, clock)
  const transaction: Town['transaction'] = (work) =>
    database.transaction({ tenantId: here.tenant.tenantId, actorId: null }, work)
  return {
    app,
    database,
    clock,
    ...here,
    anonymous: clientsOf(injectSend(app)),
    neighbour: there,
    transaction,
    divisionId: async (name) => {
      const found = (await transaction(readDivisions)).find((one) => one.name === name)
      if (!found) throw new Error(`no division ${name}`)
      return found.divisionId
    },
    vendorId: async (name) => {
      const found = (await transaction(readVendors)).find((one) => one.name === name)
      if (!found) throw new Error(`no vendor ${name}`)
      return found.vendorId
    },
  }
}

async function settle(app: FastifyInstance, database: TestDatabase, clock: FixedClock) {
  const tenant = await database.createTenant()
  const people = await database.transaction({ tenantId: tenant.tenantId, actorId: null }, (tx) =>
    addTownspeople(tx, clock),
  )
  const cookies = new Map<Role, string>()
  for (const role of Object.keys(people) as Role[]) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/directory/sessions',
      payload: { cityCode: tenant.code, loginName: people[role].loginName, password: townPassword },
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    cookies.set(role, String(answer.headers['set-cookie']).split(';')[0] ?? '')
  }
  const sendAs = (role: Role) =>
    injectSend(app, { cookie: cookies.get(role) ?? '', 'sec-fetch-site': 'same-origin' })
  return { tenant, people, sendAs, as: (role: Role) => clientsOf(sendAs(role)) }
}

function clientsOf(send: Send): Clients {
  return {
    send,
    client: (contract) => createClient(contract, send),
    upload: (fileName, bytes) => uploadFile(send, fileName, bytes),
  }
}
