import { spawn } from 'node:child_process'
import { StartFailure } from '../start-failure.ts'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

/** Runs one of PostgreSQL's programs to its end. @throws StartFailure with what it said, or that the disk of `place` is full. */
export async function runProgram(
  program: string,
  binaries: Binaries,
  runAs: RunAs | null,
  place: string,
  args: string[],
) {
  let output = ''
  const child = spawn(program, args, { ...(runAs ?? {}), cwd: '/', env: environment(binaries) })
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  if (output.includes('No space left on device')) throw new StartFailure('start.diskFull', { folder: place })
  throw new StartFailure('start.postgresFailed', { reason: output.trim().split('\n').at(-1) ?? String(code) })
}

/** The shipped libraries first; no setting of the caller's leaks in. */
export function environment(binaries: Binaries): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LD_LIBRARY_PATH: binaries.libraryFolder, LC_ALL: 'C', TZ: 'UTC' }
}
