import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Send } from '#kernel/contract/index.ts'
import { readSampleAccounts } from '#main/sample-city.ts'

const program = path.resolve(import.meta.dirname, '../../bin/saiteki.js')
const run = promisify(execFile)

export interface SampleServer {
  /** Requests of the sample account of that role. */
  sendAs(role: string): Promise<Send>
  /** What a command prints, beside the running server. */
  saiteki(...args: string[]): Promise<string>
  stop(): Promise<void>
}

/** The product as its user starts it, with the sample city, in a folder of its own. */
export async function startSampleServer(): Promise<SampleServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-golden-'))
  await chmod(folder, 0o711)
  const env = {
    ...process.env,
    PORT: '0',
    SAITEKI_DATA_DIR: path.join(folder, 'data'),
    SAITEKI_SAMPLE: '',
    LANG: 'ja_JP.UTF-8',
  }
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await addressOf(child)
  const accounts = await readSampleAccounts()
  return {
    sendAs: async (role) => {
      const account = accounts.find((one) => one.role === role)
      const answer = await fetch(`${address}/api/directory/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          cityCode: '14208',
          loginName: account?.loginName,
          password: account?.password,
        }),
      })
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      return (url, init) => fetch(`${address}${url}`, { ...init, headers: { ...init.headers, cookie } })
    },
    saiteki: async (...args) => {
      const { stdout } = await run(process.execPath, [program, ...args], { env, maxBuffer: 64 << 20 })
      return stdout
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk
      const found = /Saiteki: (http:\/\/[\w.:[\]]+:\d+)/.exec(printed)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`ended early: ${printed}`)))
  })
}
