import pg from 'pg'
import { type Connections, migrate, StartFailure } from '#kernel/db/index.ts'
import { installQueue } from '#kernel/jobs/index.ts'
import { modules } from './modules.ts'

const OLDEST_SUPPORTED = 150_000

/**
 * Checks and migrates the database as its owner.
 * @throws StartFailure when it cannot be reached, is too old, or was made by a newer program.
 */
export async function prepareDatabase(connections: Connections): Promise<void> {
  const client = new pg.Client({ ...connections.owner, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new StartFailure('start.databaseUnreachable', { reason: (error as Error).message })
  }
  try {
    const { rows } = await client.query<{ number: string; text: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
    )
    if (Number(rows[0]?.number) < OLDEST_SUPPORTED)
      throw new StartFailure('start.databaseTooOld', { found: rows[0]?.text ?? '' })
    await migrate(
      client,
      modules.map(({ name, migrations }) => ({ module: name, migrations })),
      [installQueue],
    )
  } finally {
    await client.end()
  }
}
