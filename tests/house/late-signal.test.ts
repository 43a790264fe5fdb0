import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Exit code of a command whose program is this text. */
async function codeOf(program: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saiteki-signal-'))
  const entry = path.join(folder, 'entry.mjs')
  await writeFile(entry, program)
  const start = `import { run } from ${JSON.stringify(path.join(root, 'bin/run.js'))}; run(${JSON.stringify(path.relative(root, entry))}, [])`
  const command = spawn(process.execPath, ['--input-type=module', '--eval', start], { stdio: 'ignore' })
  const [code] = await once(command, 'exit')
  await rm(folder, { recursive: true })
  return code
}

test('a command that is interrupted at work ends with 130', async () => {
  expect(await codeOf(`process.kill(process.pid, 'SIGINT'); setInterval(() => {}, 1000)`)).toBe(130)
})

test.each([0, 2])(
  'a command that was done with %i when Ctrl-C came again ends with that',
  async (exitCode) => {
    const told = `process.send({ exitCode: ${exitCode} }, () => process.kill(process.pid, 'SIGINT'))`
    expect(await codeOf(`${told}; setInterval(() => {}, 1000)`)).toBe(exitCode)
  },
)
