import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import {
  APPLICATION_ROLE,
  type Cluster,
  type Connections,
  type Database,
  openCluster,
  openDatabase,
  StartFailure,
} from '#kernel/db/index.ts'
import { prepareDatabase } from './database.ts'
import type { Settings } from './settings.ts'

/** The data of one installation, open: the same for the server and for the command line beside it. */
export interface Installation {
  database: Database
  /** Where PostgreSQL's cluster lies when not in the data folder (see the line printed at start). */
  movedTo: string | null
  close(): Promise<void>
}

const DATABASE = 'saiteki'
const SERVER_LOCK = 7_301_940_002

/**
 * Opens the embedded PostgreSQL of the data folder, or the one in `DATABASE_URL`, and migrates it.
 * @param role `server` makes sure that only one server uses an embedded database.
 * @throws StartFailure
 */
export async function openInstallation(
  settings: Settings,
  role: 'server' | 'command',
): Promise<Installation> {
  const cluster = settings.databaseUrl ? null : await openCluster({ folder: settings.folder })
  try {
    await cluster?.ensureDatabase(DATABASE)
    const connections = cluster ? cluster.connections(DATABASE) : fromUrl(settings.databaseUrl ?? '')
    const lock = cluster && role === 'server' ? await holdServerLock(connections, settings.folder) : null
    try {
      await prepareDatabase(connections)
    } catch (error) {
      await lock?.end()
      throw error
    }
    const database = openDatabase(connections)
    return { database, movedTo: cluster?.movedTo ?? null, close: () => closeAll(database, lock, cluster) }
  } catch (error) {
    await cluster?.stop()
    throw error
  }
}

function fromUrl(connectionString: string): Connections {
  return {
    owner: { connectionString },
    application: { connectionString, options: `-c role=${APPLICATION_ROLE}` },
  }
}

/** Held by a connection, so that it ends with the process however that dies. */
async function holdServerLock(connections: Connections, folder: string): Promise<pg.Client> {
  const client = new pg.Client(connections.owner)
  await client.connect()
  // A server that is just ending gets a moment to let go.
  for (let attempt = 0; attempt < 10; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      SERVER_LOCK,
    ])
    if (rows[0]?.held) return client
    await setTimeout(200)
  }
  await client.end()
  throw new StartFailure('start.folderInUse', { folder })
}

async function closeAll(database: Database, lock: pg.Client | null, cluster: Cluster | null) {
  await database.close()
  await lock?.end()
  await cluster?.stop()
}
