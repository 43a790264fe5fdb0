import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
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
  const half = `${place}.half`
  const passwordFile = `${place}.password`
  await rm(half, { recursive: true, force: true })
  await mkdir(path.dirname(place), { recursive: true, mode: 0o755 })
  await mkdir(half, { mode: 0o700 })
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  if (runAs) await Promise.all([half, passwordFile].map((file) => chown(file, runAs.uid, runAs.gid)))
  try {
    await runProgram(binaries.initdb, binaries, runAs, [
      `--pgdata=${half}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
    ])
    await rename(half, place)
  } finally {
    await rm(passwordFile, { force: true })
  }
}
