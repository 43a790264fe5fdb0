import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCluster } from '#kernel/db/index.ts'
import { addressIn } from '../setup/address.ts'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-start-'))
  await chmod(folder, 0o711)
})

afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGTERM')
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** Runs `saiteki serve` as its user would. */
function serve(env: NodeJS.ProcessEnv = {}, { isTerminal = false } = {}) {
  const child = spawn(process.execPath, [path.join(root, 'bin/saiteki.js'), 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      SAITEKI_DATA_DIR: path.join(folder, 'data'),
      SAITEKI_SAMPLE: 'none',
      LANG: 'ja_JP.UTF-8',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal makes one.
    detached: isTerminal,
  })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  // The log's `Server listening` comes first, while the link is still being made: what says ready is Saiteki's own line.
  const address = new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = addressIn(printed)
      if (found) resolve(found)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    ended.then(() => reject(new Error(`ended early: ${printed}`)))
  })
  address.catch(() => {})
  return { child, ended, address, printed: () => printed }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

/** One sentence for the operator, no stack trace, and an exit code that scripts can see. */
async function refusal(server: ReturnType<typeof serve>) {
  const code = await server.ended
  return {
    hasFailed: code !== 0 && code !== null,
    hasStack: /\n\s+at /.test(server.printed()),
    printed: server.printed(),
  }
}

test('an empty start prints its address and a one-time link for the first administrator, and is ready', async () => {
  const server = serve()
  const address = await server.address
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(server.printed()).toMatch(/setup|初期設定/i)
})

test('SIGTERM ends the server with success and stops its PostgreSQL', async () => {
  const server = serve()
  await server.address
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('Ctrl-C, which a terminal sends to every process of the command, does the same, pressed twice too', async () => {
  const server = serve({}, { isTerminal: true })
  await server.address
  const press = () => process.kill(-(server.child.pid ?? 0), 'SIGINT')
  press()
  await setTimeout(50)
  press()
  expect(await server.ended).toBe(0)
  const cluster = await openCluster({ folder: path.join(folder, 'data') })
  expect(cluster.wasRunning).toBe(false)
  await cluster.stop()
})

test('a second server on the same data folder is refused in one sentence', async () => {
  const first = serve()
  await first.address
  const { hasFailed, hasStack, printed } = await refusal(serve())
  expect({ hasFailed, hasStack }).toEqual({ hasFailed: true, hasStack: false })
  expect(printed).toContain('別の Saiteki サーバー')
})

test('after kill -9 the next start finds the PostgreSQL that was left and serves again', async () => {
  const first = serve()
  await first.address
  await end(first.child, 'SIGKILL')
  const second = serve()
  const address = await second.address
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

test('a taken port is refused in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const { hasFailed, hasStack, printed } = await refusal(serve({ PORT: String(port) }))
  other.close()
  expect({ hasFailed, hasStack }).toEqual({ hasFailed: true, hasStack: false })
  expect(printed).toContain(`ポート ${port}`)
})

test('a data folder that cannot be written is refused in one sentence', async () => {
  const file = path.join(folder, 'file')
  await writeFile(file, '')
  const { hasFailed, hasStack, printed } = await refusal(serve({ SAITEKI_DATA_DIR: path.join(file, 'data') }))
  expect({ hasFailed, hasStack }).toEqual({ hasFailed: true, hasStack: false })
  expect(printed).toContain('書き込めません')
})

test('a wrong DATABASE_URL is refused in one sentence', async () => {
  const { hasFailed, hasStack, printed } = await refusal(
    serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }),
  )
  expect({ hasFailed, hasStack }).toEqual({ hasFailed: true, hasStack: false })
  expect(printed).toContain('DATABASE_URL')
})

test('a database newer than the program is refused in one sentence', async () => {
  const first = serve()
  await first.address
  const cluster = await openCluster({ folder: path.join(folder, 'data') })
  const owner = new pg.Client(cluster.connections('saiteki').owner)
  await owner.connect()
  await owner.query(`insert into migration (name, checksum) values ('ledger/9999-future', 'x')`)
  await owner.end()
  await end(first.child, 'SIGTERM')
  const { hasFailed, hasStack, printed } = await refusal(serve())
  expect({ hasFailed, hasStack }).toEqual({ hasFailed: true, hasStack: false })
  expect(printed).toContain('新しい版')
})

test('sample accounts are refused on an address that others can reach', async () => {
  const { hasFailed, hasStack, printed } = await refusal(serve({ HOST: '0.0.0.0', SAITEKI_SAMPLE: 'zushi' }))
  expect({ hasFailed, hasStack }).toEqual({ hasFailed: true, hasStack: false })
  expect(printed).toContain('見本の利用者')
})
