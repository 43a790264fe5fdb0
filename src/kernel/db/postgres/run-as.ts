import { readFile } from 'node:fs/promises'
import { StartFailure } from '../start-failure.ts'

/** The unprivileged user that PostgreSQL runs as when the program itself is root: PostgreSQL refuses root. */
export interface RunAs {
  uid: number
  gid: number
}

/** Where root keeps what that user must reach, when the usual place is closed to it. */
export const systemFolder = '/var/lib/saiteki'

/**
 * Null for an ordinary user. For root: the owner of an existing cluster, else `postgres`, else `nobody`.
 * @throws StartFailure when the system knows neither.
 */
export async function chooseRunAs(existingOwner: RunAs | null): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null
  if (existingOwner && existingOwner.uid !== 0) return existingOwner
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const name of ['postgres', 'nobody']) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new StartFailure('start.noUnprivilegedUser')
}
