import { spawn } from 'node:child_process'
import { createServer as createSocket } from 'node:net'
import path from 'node:path'
import { createServer } from 'vite'

/**
 * `npm run dev`: screens change in the browser as they are saved, and the server starts again when one of its files
 * changes. One address, `PORT` (8300); what is not a screen goes on to the server behind it.
 */
const root = path.dirname(import.meta.dirname)
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 8300)
const behind = await freePort()

const house = spawn(
  process.execPath,
  [
    ...process.execArgv,
    '--watch',
    '--watch-preserve-output',
    path.join(root, 'src', 'main', 'cli.ts'),
    'serve',
  ],
  {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, HOST: host, PORT: String(behind), LOG_LEVEL: process.env.LOG_LEVEL || 'warn' },
  },
)

const target = `http://${host}:${behind}`
const screens = await createServer({
  configFile: path.join(root, 'vite.config.ts'),
  server: {
    host,
    port,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '/healthz', '/readyz', '/metrics'].map((start) => [start, { target }]),
    ),
  },
})
await screens.listen()
console.log(
  `Saiteki: http://${host}:${port} を開いてください。このあとに出る番号は、うしろのサーバーです / open this one; the port printed below is the server behind it`,
)

const stop = async () => {
  house.kill('SIGTERM')
  await screens.close()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.once(signal, () => void stop())
process.channel?.unref()
house.once('exit', (code) => {
  process.exitCode = code ?? 0
  void screens.close()
})

/** A port nobody uses at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket().once('error', reject)
    socket.listen(0, host, () => {
      const address = socket.address()
      socket.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
