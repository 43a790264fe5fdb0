import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Send } from '#kernel/contract/index.ts'
import { addressIn } from './address.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** A real server, process and all, on a data folder of this test file alone. It may be killed and started again. */
export async function serverOfItsOwn(env: NodeJS.ProcessEnv = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-server-'))
  // PostgreSQL runs as somebody else where this test runs as root.
  await chmod(folder, 0o711)
  let child: ChildProcess | null = null
  let origin = ''

  /** Requests of one browser, which keeps its cookie. */
  function browser(): Send {
    let cookie = ''
    return async (url, init) => {
      const headers = new Headers(init.headers)
      headers.set('cookie', cookie)
      headers.set('sec-fetch-site', 'same-origin')
      const answer = await fetch(origin + url, { ...init, headers })
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
      return answer
    }
  }

  async function end(signal: NodeJS.Signals) {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  afterAll(async () => {
    await end('SIGTERM')
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })

  return {
    /** Answers what it printed until it was ready. */
    async start(): Promise<{ origin: string; printed: string }> {
      const server = spawn(process.execPath, [path.join(root, 'src/main/cli.ts'), 'serve'], {
        env: {
          ...process.env,
          PORT: '0',
          SAITEKI_DATA_DIR: path.join(folder, 'data'),
          LOG_LEVEL: 'silent',
          LANG: 'ja_JP.UTF-8',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      child = server
      let printed = ''
      for await (const chunk of server.stdout) {
        printed += chunk
        origin = addressIn(printed) ?? ''
        if (origin) return { origin, printed }
      }
      throw new Error(`ended early: ${printed}`)
    },
    /** The process itself dies at once; nothing of it can clean up. */
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    browser,
    send: browser(),
    dataFolder: path.join(folder, 'data'),
  }
}
