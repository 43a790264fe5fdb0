import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildWebIfStale } from './build-web.ts'

/** `npm start`: the screens are built when something changed, then the command `serve` runs in this process's place. */
await buildWebIfStale()

const command = path.join(import.meta.dirname, '..', 'src', 'main', 'cli.ts')
const child = spawn(process.execPath, [...process.execArgv, command, 'serve', ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
process.once('disconnect', () => child.kill('SIGTERM'))
process.channel?.unref()
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
