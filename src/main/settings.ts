import path from 'node:path'
import { StartFailure } from '#kernel/db/index.ts'

/** What the operator may set, all by environment variables. */
export interface Settings {
  /** `PORT`, 8300 unless given; 0 lets the system choose. */
  port: number
  /** `HOST`, 127.0.0.1 unless given. */
  host: string
  /** `SAITEKI_DATA_DIR`, `./data` unless given: PostgreSQL's cluster and the stored files. */
  folder: string
  /** `DATABASE_URL`: an own PostgreSQL 15 or newer instead of the embedded one. */
  databaseUrl: string | null
  /** `SAITEKI_SAMPLE=none` starts empty, with a one-time link for the first administrator. */
  hasSample: boolean
  /** `SAITEKI_ALLOW_SAMPLE_ACCOUNTS=yes`: sample accounts on a reachable address, against advice. */
  allowsExposedSample: boolean
}

/** @throws StartFailure when a value makes no sense. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 8300)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartFailure('start.badPort', { port: env.PORT ?? '' })
  return {
    port,
    host: env.HOST || '127.0.0.1',
    folder: path.resolve(env.SAITEKI_DATA_DIR || path.join(import.meta.dirname, '..', '..', 'data')),
    databaseUrl: env.DATABASE_URL || null,
    hasSample: env.SAITEKI_SAMPLE !== 'none',
    allowsExposedSample: env.SAITEKI_ALLOW_SAMPLE_ACCOUNTS === 'yes',
  }
}

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
