import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { StartFailure } from '../start-failure.ts'
import type { Binaries } from './binaries.ts'
import { type Postmaster, readPostmaster } from './postmaster.ts'
import { environment } from './program.ts'
import type { RunAs } from './run-as.ts'

export interface StartOptions {
  place: string
  socketFolder: string
  binaries: Binaries
  runAs: RunAs | null
  isThrowAway: boolean
  maxConnections: number
}

/** Starts PostgreSQL in a session of its own and waits until it takes connections. @throws StartFailure */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const { place, socketFolder, binaries, runAs, isThrowAway, maxConnections } = options
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: String(maxConnections),
    shared_buffers: '128MB',
    log_timezone: 'UTC',
    ...(isThrowAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const log = await open(path.join(path.dirname(place), 'postgres.log'), 'a')
  const child = spawn(binaries.postgres, ['-D', place, ...flags], {
    ...(runAs ?? {}),
    cwd: '/',
    env: environment(binaries),
    detached: true, // Ctrl-C reaches the server, which stops PostgreSQL after the requests in flight
    stdio: ['ignore', log.fd, log.fd],
  })
  child.unref()
  let failure: string | null = null
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code) => {
    failure ??= `exit ${code}`
  })
  for (let tries = 0; tries < 600; tries++) {
    const running = await readPostmaster(place) // perhaps somebody else's, who was a moment earlier
    if (running?.isReady) {
      await log.close()
      return running
    }
    if (failure !== null && !running) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await log.close()
  throw await explainFailure(place, failure ?? 'timeout')
}

async function explainFailure(place: string, reason: string): Promise<StartFailure> {
  const log = await readFile(path.join(path.dirname(place), 'postgres.log'), 'utf8').catch(() => '')
  if (log.slice(-4000).includes('No space left on device'))
    return new StartFailure('start.diskFull', { folder: place })
  const last = log
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|PANIC|could not/.test(line))
  return new StartFailure('start.postgresFailed', { reason: last ?? reason })
}
