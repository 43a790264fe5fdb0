import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** What PostgreSQL itself writes about its running self (`postmaster.pid`). */
export interface Postmaster {
  pid: number
  port: number
  socketFolder: string
  isReady: boolean
}

/** The PostgreSQL running on this cluster folder, or null when none lives. */
export async function readPostmaster(place: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(place, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketFolder, , , status] = text.split('\n').map((line) => line.trim())
  if (!pid || !port || !socketFolder || !isAlive(Number(pid)) || !(await isPostgres(Number(pid)))) return null
  return { pid: Number(pid), port: Number(port), socketFolder, isReady: status === 'ready' }
}

/** The same, but one that is just ending is waited for until it is gone, and one that is just starting until it is ready. */
export async function findPostmaster(place: string, limitMs = 30_000): Promise<Postmaster | null> {
  let found = await readPostmaster(place)
  for (let waited = 0; waited < limitMs && found && !found.isReady; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    found = await readPostmaster(place)
  }
  return found
}

export async function waitUntilGone(pid: number, limitMs = 30_000) {
  for (let waited = 0; waited < limitMs && isAlive(pid); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a reboot the number may belong to another program; where the system tells, look. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres')
  return command.trim() === 'postgres'
}
