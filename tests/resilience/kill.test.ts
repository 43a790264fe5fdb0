import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { createClient, type Send } from '#kernel/contract/index.ts'
import { kernelContract } from '#kernel/operations/contract.ts'
import { directoryContract } from '#modules/directory/contract.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-kill-'))
await chmod(folder, 0o711)
let child: ChildProcess | null = null

afterAll(async () => {
  if (child) {
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** Starts the server itself, so that a signal reaches it and nothing in between. */
async function start(): Promise<{ origin: string; printed: string }> {
  const server = spawn(process.execPath, [path.join(root, 'src/main/cli.ts'), 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      SAITEKI_DATA_DIR: path.join(folder, 'data'),
      SAITEKI_SAMPLE: 'none',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = server
  let printed = ''
  for await (const chunk of server.stdout) {
    printed += chunk
    const origin = /Saiteki: (?:open )?(http:\/\/[\w.:]+)/.exec(printed)?.[1]
    if (origin) return { origin, printed }
  }
  throw new Error(`ended early: ${printed}`)
}

async function kill() {
  const gone = new Promise((resolve) => child?.once('exit', resolve))
  child?.kill('SIGKILL')
  await gone
}

const rounds = 10

test('kill -9 in the middle of saves: nothing acknowledged is lost, nothing half-written is seen', async () => {
  let { origin, printed } = await start()
  let cookie = ''
  const send: Send = async (url, init) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    headers.set('sec-fetch-site', 'same-origin')
    const answer = await fetch(origin + url, { ...init, headers })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return answer
  }
  const directory = createClient(directoryContract, send)
  await directory.openLink({
    linkToken: /\/setup#(\S+)/.exec(printed)?.[1] ?? '',
    loginName: 'mihon',
    name: '見本',
    password: 'kaze no tooru machi',
    city: { code: '14208', nameJa: '見本市', nameEn: 'Sample city' },
  })

  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const save = async (number: number) => {
      const name = `company ${round}-${number}`
      await directory.addVendor({ name }, { idempotencyKey: name })
      acknowledged.push(name)
    }
    const saves = Promise.allSettled(Array.from({ length: 40 }, (_, number) => save(number)))
    await setTimeout(15 * (round + 1))
    await kill()
    await saves
    ;({ origin } = await start())
    const names = (await directory.listVendors({})).vendors.map((vendor) => vendor.name)
    expect(names).toEqual(expect.arrayContaining(acknowledged))
    // Each save and its audit entry stand or fall together.
    const verdict = await createClient(kernelContract, send).verifyAudit({})
    expect(verdict).toMatchObject({ isIntact: true, entries: names.length + 1 })
  }
  expect(acknowledged.length).toBeGreaterThan(rounds)
  // Sent again with its key, a save is done once: the first answer comes back.
  const [name = ''] = acknowledged
  await directory.addVendor({ name }, { idempotencyKey: name })
}, 120_000)
