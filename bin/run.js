// Starts a TypeScript entry of the product on the pinned Node, passes signals on and ends with its exit code: with the
// one it told when it was done, if a signal came after that.
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { environment, installIfNeeded, pinnedNode, root } from './prepare.js'

/** @param {string} entry path from the project's root @param {string[]} args */
export function run(entry, args, env = {}) {
  installIfNeeded()
  const child = spawn(
    pinnedNode(),
    ['--disable-warning=ExperimentalWarning', path.join(root, entry), ...args],
    {
      // The channel tells the child when this process is gone, however it died.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...environment(), ...env },
    },
  )
  /** @type {number | undefined} */
  let told
  child.on('message', (/** @type {{ exitCode?: number }} */ message) => {
    told = message.exitCode ?? told
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) =>
    process.exit(signal ? (told ?? 128 + os.constants.signals[signal]) : (code ?? 1)),
  )
}
