import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError, command, createClient, defineContract } from '#kernel/contract/index.ts'
import { openHouse } from '#kernel/http/index.ts'
import { defineModule, type Job } from '#kernel/module/index.ts'
import { testHouse } from '#kernel/testing/test-house.ts'
import { cancelJob, readJobs, type StoredJob } from './index.ts'

const contract = defineContract({
  begin: command({
    route: 'POST /api/works',
    summary: { ja: '始める', en: 'Begin' },
    permission: 'signedIn',
    input: z.object({ kind: z.string(), fails: z.boolean().default(false) }),
    output: z.object({ jobId: z.string() }),
    audit: { action: 'works.begin' },
    idempotency: 'key',
  }),
})

const seen: string[] = []
let slips = 0
const jobs: Readonly<Record<string, Job>> = {
  'works.count': async ({ progress, payload, actor }) => {
    await progress(1, 2, 'halfway')
    seen.push(`${actor.role} ${payload.kind}`)
    return { counted: 2 }
  },
  'works.refuse': async () => {
    throw new AppError('works.noBricks', { bricks: 0 })
  },
  'works.slip': async () => {
    if (++slips < 3) throw new Error('slipped')
    return { slips }
  },
  'works.forever': async ({ signal }) => {
    await setTimeout(60_000, null, { signal })
    return {}
  },
}
const works = defineModule<typeof contract>({
  name: 'works',
  contract,
  handlers: {
    begin: async ({ jobs, input }) => {
      const started = await jobs.start(input.kind, { kind: input.kind })
      if (input.fails) throw new AppError('kernel.conflict')
      return started
    },
  },
  permissions: {},
  migrations: [],
  jobs,
  words: { ja: {}, en: {} },
})

const site = await testHouse(works)
await site.house.startWork()
const client = createClient(contract, site.sendAs('builder'))
const find = async (jobId: string) =>
  (await site.transaction((tx) => readJobs(tx, { jobId, limit: 1 })))[0] as StoredJob

async function until(jobId: string, states: readonly string[], seconds = 30): Promise<StoredJob> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    const job = await find(jobId)
    if (states.includes(job.state)) return job
    await setTimeout(50)
  }
  throw new Error(`still ${(await find(jobId)).state}`)
}
const over = ['done', 'failed', 'cancelled']

test('a job runs after its request, as the person who started it, and keeps its result', async () => {
  const { jobId } = await client.begin({ kind: 'works.count' })
  expect(await until(jobId, over)).toMatchObject({
    state: 'done',
    done: 1,
    total: 2,
    message: 'halfway',
    result: { counted: 2 },
  })
  expect(seen).toContain('builder works.count')
})

test('a request that fails after starting a job has started none', async () => {
  await expect(client.begin({ kind: 'works.count', fails: true })).rejects.toThrow()
  const jobs = await site.transaction((tx) => readJobs(tx, { limit: 100 }))
  expect(jobs.filter(({ kind }) => kind === 'works.count')).toHaveLength(1)
})

test('a refusal ends the job with its reason; what nobody foresaw is tried again', async () => {
  const refused = await client.begin({ kind: 'works.refuse' })
  const slipped = await client.begin({ kind: 'works.slip' })
  expect(await until(refused.jobId, over)).toMatchObject({
    state: 'failed',
    attempts: 1,
    failure: { code: 'works.noBricks', details: { bricks: 0 } },
  })
  expect(await until(slipped.jobId, over)).toMatchObject({ state: 'done', attempts: 3 })
})

test('a running job is cancelled at its next step, and may be begun again', async () => {
  const { jobId } = await client.begin({ kind: 'works.forever' })
  await until(jobId, ['running'])
  const job = await find(jobId)
  await site.transaction((tx) => cancelJob(tx, job, site.clock.now()))
  expect((await until(jobId, over)).state).toBe('cancelled')
  await site.transaction((tx) => site.house.jobs(tx, site.actorOf('builder')).retry(jobId))
  expect((await until(jobId, ['running'])).isCancelWanted).toBe(false)
})

test('a job that a stopping server was doing is done by the next one', async () => {
  const second = await openHouse({
    modules: [works],
    database: site.database,
    clock: site.clock,
    filesFolder: site.folder,
  })
  const { jobId } = await client.begin({ kind: 'works.forever' })
  await until(jobId, ['running'])
  await site.house.close()
  expect((await find(jobId)).state).toBe('queued')
  await second.startWork()
  expect((await until(jobId, ['running'])).attempts).toBe(2)
  await second.close()
})
