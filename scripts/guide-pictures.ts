import { spawnSync } from 'node:child_process'

/** Takes the pictures of docs/guide anew, from the sample city as it is. */
const { status } = spawnSync('node_modules/.bin/vitest', ['run', '--project', 'pictures'], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
