import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, inject } from 'vitest'
import { openHouse, serve } from '#kernel/http/index.ts'
import { testDatabase } from '#kernel/testing/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { modules } from '#main/modules.ts'
import { readSampleAccounts } from '#main/sample-city.ts'
import { authenticateBy, makeSetUpLink } from '#modules/directory/index.ts'

/** A server with the built screens on a free port, on a database of this test file alone, copied from a template. */
async function openServer(template?: string) {
  const database = await testDatabase(template)
  const clock = systemClock()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-journey-'))
  const house = await openHouse({ modules, database, clock, filesFolder: path.join(folder, 'files') })
  const app = await serve({
    ...house,
    authenticate: authenticateBy({ database, clock }),
    logger: pino({ level: 'silent' }),
    webFolder: inject('screens'),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  await house.startWork()
  afterAll(async () => {
    await app.close()
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { origin: app.listeningOrigin, database, clock }
}

export interface SampleCity {
  /** `http://127.0.0.1:…` */
  origin: string
  /** 全国地方公共団体コード */
  code: string
  /** Password of a sample account: `kanri`, `joho`, `kazei` … */
  passwordOf(loginName: string): string
}

/** The sample city behind a real server. */
export async function openSampleCity(): Promise<SampleCity> {
  const { template, code } = inject('sampleCity')
  const { origin } = await openServer(template)
  const accounts = await readSampleAccounts()
  return {
    origin,
    code,
    passwordOf(loginName) {
      const account = accounts.find((one) => one.loginName === loginName)
      if (!account) throw new Error(`no sample account ${loginName}`)
      return account.password
    },
  }
}

/** A server without any city, and the link of its first administrator. */
export async function openEmptyServer(): Promise<{ origin: string; link: string }> {
  const { origin, database, clock } = await openServer()
  const link = await makeSetUpLink(database, clock, null)
  if (!link) throw new Error('somebody is there already')
  return { origin, link: `${origin}${link.path}` }
}
