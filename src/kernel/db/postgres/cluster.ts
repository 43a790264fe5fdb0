import { createHash, createHmac, randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { APPLICATION_ROLE, type Connections } from '../connection.ts'
import { StartFailure } from '../start-failure.ts'
import { findBinaries, isReachable } from './binaries.ts'
import { initialise, isInitialised, SUPERUSER } from './initialise.ts'
import { findPostmaster, readPostmaster, waitUntilGone } from './postmaster.ts'
import { chooseRunAs, type RunAs, systemFolder } from './run-as.ts'
import { startPostmaster } from './start-postmaster.ts'

export interface Cluster {
  /** Where the data lie, when that is not inside the data folder. */
  movedTo: string | null
  /** Whether a running PostgreSQL was found instead of started. */
  wasRunning: boolean
  connections(database: string): Connections
  /** Makes the database and its owner if they are not there; from a template when one is named. */
  ensureDatabase(database: string, template?: string): Promise<void>
  dropDatabase(database: string): Promise<void>
  /** Stops PostgreSQL unless somebody else is still connected. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** The data folder; the cluster lies in `postgres` below it. */
  folder: string
  /** Faster and unsafe at a power cut: for throw-away test clusters only. */
  isThrowAway?: boolean
  maxConnections?: number
}

const OWNER = 'saiteki_owner'

/**
 * Starts the embedded PostgreSQL of a data folder, or finds the one that is already running there (a server
 * beside the command line, or one that outlived a killed parent).
 * @throws StartFailure
 */
export async function openCluster({
  folder,
  isThrowAway = false,
  maxConnections = 60,
}: ClusterOptions): Promise<Cluster> {
  await mkdirOrFail(folder)
  const secret = await readSecret(folder)
  const place = await choosePlace(folder, secret)
  const runAs = await chooseRunAs(await ownerOf(place))
  const socketFolder = await prepareSocketFolder(place, runAs)
  const found = await findPostmaster(place)
  const start = async () => {
    const binaries = await findBinaries(runAs)
    if (!(await isInitialised(place))) await initialise(place, binaries, runAs, password(secret, SUPERUSER))
    return startPostmaster({ place, socketFolder, binaries, runAs, isThrowAway, maxConnections })
  }
  let running = found ?? (await start())
  const reach = (user: string, database: string): pg.ClientConfig => ({
    host: running.socketFolder,
    port: running.port,
    user,
    database,
    password: password(secret, user),
  })
  return {
    movedTo: place.startsWith(folder) ? null : place,
    wasRunning: found !== null,
    connections: (database) => ({
      owner: reach(OWNER, database),
      application: reach(APPLICATION_ROLE, database),
    }),
    async ensureDatabase(database, template = 'template1') {
      // Whoever was using it may have been the last, and ends it just now: then it is begun again.
      const client = await connect(reach(SUPERUSER, 'postgres')).catch(async (error) => {
        if (!isEnding(error)) throw error
        await waitUntilGone(running.pid)
        running = (await findPostmaster(place)) ?? (await start())
        return connect(reach(SUPERUSER, 'postgres'))
      })
      try {
        await ensureRole(client, OWNER, password(secret, OWNER))
        await ensureRole(client, APPLICATION_ROLE, password(secret, APPLICATION_ROLE))
        const known = await client.query('select 1 from pg_database where datname = $1', [database])
        if (known.rowCount === 0)
          await client.query(
            `create database ${pg.escapeIdentifier(database)} owner ${OWNER} template ${pg.escapeIdentifier(template)}`,
          )
      } finally {
        await client.end()
      }
    },
    dropDatabase: (database) =>
      withClient(reach(SUPERUSER, 'postgres'), async (client) => {
        await client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`)
      }),
    stop: () => stopIfAlone(place, reach(SUPERUSER, 'postgres')),
  }
}

async function mkdirOrFail(folder: string) {
  try {
    await mkdir(folder, { recursive: true })
    const probe = path.join(folder, `.writable-${process.pid}`)
    await writeFile(probe, 'x')
    await rm(probe)
  } catch (error) {
    throw new StartFailure(isDiskFull(error) ? 'start.diskFull' : 'start.folderNotWritable', { folder })
  }
}

/** In the data folder; for root, outside of it (one place a secret) when the unprivileged user could not get there. */
async function choosePlace(folder: string, secret: string): Promise<string> {
  const usual = path.join(path.resolve(folder), 'postgres')
  if (process.getuid?.() !== 0 || (await isReachable(path.dirname(usual)))) return usual
  return path.join(systemFolder, fingerprint(usual + secret), 'postgres')
}

async function ownerOf(place: string): Promise<RunAs | null> {
  return stat(place).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => null,
  )
}

/** A Unix socket path may hold about 100 characters; a deeper data folder gets its socket in the temporary folder. */
async function prepareSocketFolder(place: string, runAs: RunAs | null): Promise<string> {
  const usual = path.join(path.dirname(place), 'socket')
  const folder = usual.length <= 80 ? usual : path.join(os.tmpdir(), `saiteki-${fingerprint(place)}`)
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (runAs) await chown(folder, runAs.uid, runAs.gid)
  return folder
}

async function ensureRole(client: pg.Client, role: string, rolePassword: string) {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (found.rowCount === 0)
    await client.query(`create role ${role} login password ${pg.escapeLiteral(rolePassword)}`)
}

async function stopIfAlone(place: string, superuser: pg.ClientConfig) {
  const running = await readPostmaster(place)
  if (!running) return
  if ((await countOthers(superuser)) > 0) return
  process.kill(running.pid, 'SIGINT') // "fast" shutdown: roll back what is open, write a checkpoint, end
  await waitUntilGone(running.pid)
}

/** Clients beside this one; those that just said goodbye get a second to leave. */
async function countOthers(superuser: pg.ClientConfig): Promise<number> {
  return withClient(superuser, async (client) => {
    for (let tries = 0; ; tries++) {
      const { rows } = await client.query<{ count: string }>(
        `select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      const others = Number(rows[0]?.count)
      if (others === 0 || tries === 20) return others
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }).catch(() => 0)
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(config)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  await client.connect()
  return client
}

/** PostgreSQL is shutting down, or its socket is gone already. */
function isEnding(error: unknown): boolean {
  return ['57P03', '57P01', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET'].includes(
    (error as { code?: string }).code ?? '',
  )
}

/** One secret per data folder; each role's password follows from it. */
async function readSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'postgres.secret')
  const found = await readFile(file, 'utf8').catch(() => null)
  if (found) return found
  const secret = randomBytes(32).toString('hex')
  await writeFile(file, secret, { mode: 0o600, flag: 'wx' }).catch(() => {})
  return readFile(file, 'utf8')
}

function password(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('hex')
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function isDiskFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOSPC'
}
