import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { isAlive } from './postmaster.ts'
import { runProgram } from './program.ts'
import type { RunAs } from './run-as.ts'

export const SUPERUSER = 'saiteki_admin'

export async function isInitialised(place: string): Promise<boolean> {
  return stat(path.join(place, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

/** Made beside its place and moved there when whole: a first start that was cut short leaves no half cluster. */
export async function initialise(
  place: string,
  binaries: Binaries,
  runAs: RunAs | null,
  superuserPassword: string,
) {
  const half = `${place}.half-${process.pid}`
  const passwordFile = `${half}.password`
  await sweepLeftovers(place)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o755 })
  await mkdir(half, { mode: 0o700 })
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  if (runAs) await Promise.all([half, passwordFile].map((file) => chown(file, runAs.uid, runAs.gid)))
  try {
    await runProgram(binaries.initdb, binaries, runAs, path.dirname(place), [
      `--pgdata=${half}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
    ])
    await rename(half, place).catch(async (error) => {
      if (!(await isInitialised(place))) throw error // else somebody else was a moment earlier
    })
  } finally {
    await rm(half, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}

async function sweepLeftovers(place: string) {
  const prefix = `${path.basename(place)}.half-`
  const names = await readdir(path.dirname(place)).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue
    await rm(path.join(path.dirname(place), name), { recursive: true, force: true })
  }
}
