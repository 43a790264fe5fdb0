import { spawnSync } from 'node:child_process'
import { glob } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * `npm run bench [-- NAME…]`: the measurements, one after the other, each a program of its own that prints ratios. The
 * machine is named first, so that what is printed can be kept in bench/RESULTS.md as it stands.
 */
const root = path.dirname(import.meta.dirname)
const wanted = process.argv.slice(2)
const all = await Array.fromAsync(glob(['bench/*.ts', 'packages/*/bench/*.ts'], { cwd: root }))
const nameOf = (file: string) => path.basename(file, '.ts')
/** What several measurements stand on has two words in its name. */
const files = all.filter((file) => !nameOf(file).includes('-') || file.startsWith('bench/'))
const chosen = files.sort().filter((file) => wanted.length === 0 || wanted.includes(nameOf(file)))

if (chosen.length === 0) {
  console.error(`測るもの / measurements: ${files.map(nameOf).join(', ')}`)
  process.exit(64)
}

const [cpu] = os.cpus()
const memoryGib = Math.round(os.totalmem() / 2 ** 30)
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${cpu?.model ?? 'CPU'}, ${memoryGib} GiB, ${os.type()}, Node ${process.versions.node}, load ${os.loadavg()[0]?.toFixed(2)}`,
)
for (const file of chosen) {
  console.log(`\n## ${nameOf(file)}`)
  const { status } = spawnSync(process.execPath, [path.join(root, file)], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
