import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { glob, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { withPart } from './bench-results.ts'

/**
 * `npm run bench [-- NAME… [-- OPTION…]]`: the measurements, one after the other, each a program of its own that prints
 * ratios. The machine is named first. What those of a package print is kept in bench/RESULTS.md, each command in a part
 * of its own: a run with other options has another part, and a run that failed leaves what was there.
 */
const root = path.dirname(import.meta.dirname)
const kept = path.join(root, 'bench', 'RESULTS.md')
const given = process.argv.slice(2)
const border = given.indexOf('--')
const [wanted, options] = border < 0 ? [given, []] : [given.slice(0, border), given.slice(border + 1)]
const all = await Array.fromAsync(glob(['bench/*.ts', 'packages/*/bench/*.ts'], { cwd: root }))
const nameOf = (file: string) => path.basename(file, '.ts')
/** What several measurements of a package stand on has two words in its name. */
const files = all.filter((file) => !nameOf(file).includes('-') || file.startsWith('bench/')).sort()
const chosen = files.filter((file) => wanted.length === 0 || wanted.includes(nameOf(file)))
const unknown = wanted.filter((name) => !files.some((file) => nameOf(file) === name))

if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}? 測るもの / measurements: ${files.map(nameOf).join(', ')}`)
  process.exit(64)
}

const load = () => os.loadavg()[0]!.toFixed(2)
const memoryGib = Math.round(os.totalmem() / 2 ** 30)
const machine = `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'CPU'}, ${memoryGib} GiB, ${os.type()}, Node ${process.versions.node}`
console.log(`${machine}, load ${load()}`)

for (const file of chosen) {
  // where the instances lie is of no use to others, what they are called is
  const shown = [nameOf(file), ...options.map((option) => path.basename(option))].join(' ')
  console.log(`\n## ${shown}`)
  const before = load()
  const program = spawn(process.execPath, [path.join(root, file), ...options], {
    stdio: ['inherit', 'pipe', 'inherit'],
    cwd: root,
  })
  let printed = ''
  program.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
    process.stdout.write(chunk)
  })
  const [status] = await once(program, 'close')
  if (status !== 0) process.exitCode = 1
  else if (file.startsWith('packages')) {
    const part = `### ${shown}\n\n${machine}, load ${before} before and ${load()} after\n\n${printed.trim()}`
    await writeFile(kept, withPart(await readFile(kept, 'utf8'), shown, part))
  }
}
