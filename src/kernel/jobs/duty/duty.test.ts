import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openHouse } from '#kernel/http/index.ts'
import { defineModule } from '#kernel/module/index.ts'
import { testHouse } from '#kernel/testing/test-house.ts'
import { readJobs } from '../index.ts'

const watch = defineModule({
  name: 'watch',
  contract: {},
  handlers: {},
  permissions: {},
  migrations: [],
  jobs: { 'watch.goRound': async ({ payload, actor }) => ({ ...payload, by: actor.via }) },
  duties: [{ job: 'watch.goRound', dailyAt: '03:00' }],
  words: { ja: {}, en: {} },
})
const site = await testHouse(watch)
const neighbour = await site.database.createTenant()

async function startServer() {
  const { database, clock, folder } = site
  const house = await openHouse({ modules: [watch], database, clock, filesFolder: folder })
  await house.startWork()
  await house.keepHours()
  return house
}

const rounds = (tenantId: string) =>
  site.database.transaction({ tenantId, actorId: null }, (tx) => readJobs(tx, { limit: 100 }))

async function untilDone(times: number) {
  for (let tries = 0; tries < 600; tries++) {
    const done = (await rounds(site.tenant.tenantId)).filter(({ state }) => state === 'done')
    if (done.length >= times) return done.map(({ result }) => result)
    await setTimeout(50)
  }
  throw new Error('nobody went round')
}

test('servers that start together have what is due done once in every city', async () => {
  const servers = await Promise.all([startServer(), startServer()])
  expect(await untilDone(1)).toEqual([{ dueOn: '2026-11-24', lastDueOn: null, by: 'system' }])
  for (const server of servers) await server.close()
  expect(await rounds(site.tenant.tenantId)).toHaveLength(1)
  expect(await rounds(neighbour.tenantId)).toHaveLength(1)
})

test('a server that was away at the hour does it when it comes back, for the day that is due', async () => {
  site.clock.advance({ days: 3, hours: 15 })
  const server = await startServer()
  expect((await untilDone(2)).toSorted((a, b) => String(a?.dueOn).localeCompare(String(b?.dueOn)))).toEqual([
    { dueOn: '2026-11-24', lastDueOn: null, by: 'system' },
    { dueOn: '2026-11-27', lastDueOn: '2026-11-24', by: 'system' },
  ])
  await server.close()
})

test('the hour stands in the queue’s calendar, in the time of Japan', async () => {
  const { rows } = await site.database.pool.query('select key, cron, timezone from pgboss.schedule')
  expect(rows).toEqual([{ key: 'watch.goRound', cron: '0 3 * * *', timezone: 'Asia/Tokyo' }])
})
