import { spawn } from 'node:child_process'
import path from 'node:path'

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs one command of `npx saiteki` as its user would, on the data of that folder. */
export function saiteki(
  dataFolder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const entry = path.resolve(import.meta.dirname, '../../bin/saiteki.js')
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, SAITEKI_DATA_DIR: dataFolder, LANG: 'ja_JP.UTF-8', LC_ALL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ended.out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ended.err += chunk
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...ended })))
}
