import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

test.for([
  ['ARCHITECTURE.md', 'scripts/architecture-picture.ts'],
  ['docs/data/ledger.md', 'scripts/data-dictionary.ts'],
  ['THIRD-PARTY.md', 'scripts/licences.ts'],
] as const)('%s is what %s writes', ([, script]) => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { cwd: root, encoding: 'utf8' })
  expect({ status, stderr }, `run: node ${script}`).toEqual({ status: 0, stderr: '' })
})
