import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { jobQueue, openQueue, readJobs } from '#kernel/jobs/index.ts'
import { defineModule } from '#kernel/module/index.ts'
import { testHouse } from '#kernel/testing/test-house.ts'

const yard = await testHouse(
  defineModule({
    name: 'yard',
    contract: {},
    handlers: {},
    permissions: {},
    migrations: [],
    jobs: { 'yard.stack': async () => ({ isStacked: true }) },
    words: { ja: {}, en: {} },
  }),
)

test('a job whose worker died without a word is noticed and done by another one', async () => {
  const { jobId } = await yard.transaction((tx) =>
    yard.house.jobs(tx, yard.actorOf('builder')).start('yard.stack', {}),
  )
  // A worker takes the job and is never heard of again, as after kill -9.
  const dead = await openQueue(yard.database.connections)
  expect(await dead.fetch(jobQueue)).toHaveLength(1)
  await dead.stop({ graceful: false })
  await yard.house.startWork()
  const find = async () => (await yard.transaction((tx) => readJobs(tx, { jobId, limit: 1 })))[0]
  for (let tries = 0; tries < 240 && (await find())?.state !== 'done'; tries++) await setTimeout(250)
  expect(await find()).toMatchObject({ state: 'done', result: { isStacked: true } })
}, 90_000)
