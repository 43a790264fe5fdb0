import { execFile, execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { openCluster } from './cluster.ts'
import { readPostmaster } from './postmaster.ts'

const folders: string[] = []

async function newFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-cluster-'))
  await chmod(folder, 0o711)
  folders.push(folder)
  return folder
}

async function openInOtherProcess(folder: string) {
  const script = `import { openCluster } from ${JSON.stringify(path.join(import.meta.dirname, 'cluster.ts'))}
    const cluster = await openCluster({ folder: ${JSON.stringify(folder)}, isThrowAway: true })
    await cluster.ensureDatabase('town')
    process.stdout.write('ready')`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module-typescript',
    '-e',
    script,
  ])
  return stdout
}

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    const running = await readPostmaster(path.join(folder, 'postgres'))
    if (running) process.kill(running.pid, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})

test('a PostgreSQL that outlived its killed parent is found and used, with all it had', async () => {
  const folder = await newFolder()
  const file = path.join(import.meta.dirname, 'cluster.ts')
  const script = `import { openCluster } from ${JSON.stringify(file)}
    const cluster = await openCluster({ folder: ${JSON.stringify(folder)}, isThrowAway: true })
    await cluster.ensureDatabase('town')
    process.kill(process.pid, 'SIGKILL')`
  expect(() =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'pipe' }),
  ).toThrow()
  const cluster = await openCluster({ folder })
  expect(cluster.wasRunning).toBe(true)
  const client = new pg.Client(cluster.connections('town').owner)
  await client.connect()
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
  await cluster.stop()
  expect(await readPostmaster(path.join(folder, 'postgres'))).toBeNull()
})

test('whoever leaves while others still work leaves PostgreSQL running', async () => {
  const folder = await newFolder()
  const first = await openCluster({ folder, isThrowAway: true })
  await first.ensureDatabase('town')
  const worker = new pg.Client(first.connections('town').application)
  await worker.connect()
  await first.stop()
  expect((await worker.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await worker.end()
  await first.stop()
})

test('a PostgreSQL that its last user is just stopping is begun again', async () => {
  const folder = await newFolder()
  const first = await openCluster({ folder, isThrowAway: true })
  await first.ensureDatabase('town')
  const stopping = first.stop()
  const second = await openCluster({ folder, isThrowAway: true })
  await stopping
  await second.ensureDatabase('town')
  const client = new pg.Client(second.connections('town').owner)
  await client.connect()
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
  await second.stop()
})

test('a first start that was cut short is begun anew', async () => {
  const folder = await newFolder()
  await mkdir(path.join(folder, 'postgres.half-999999999', 'base'), { recursive: true })
  const cluster = await openCluster({ folder, isThrowAway: true })
  await cluster.ensureDatabase('town')
  await cluster.stop()
  expect(await readdir(folder)).not.toContain('postgres.half-999999999')
})

test('two processes that open a new folder at the same moment share one PostgreSQL', async () => {
  const folder = await newFolder()
  const [one, other] = await Promise.all([
    openCluster({ folder, isThrowAway: true }),
    openInOtherProcess(folder),
  ])
  expect(other).toBe('ready')
  await one?.stop()
})
