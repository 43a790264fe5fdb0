// Plain JavaScript for Node 20: everything that must hold before the product's own TypeScript can run.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Installs what the lockfile names, unless just that is installed already. Shows npm's own progress. */
export function installIfNeeded() {
  if (isInstalled() && existsSync(pinnedNode())) return
  console.error('Saiteki: 必要なパッケージを入れています… / installing packages…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(
    npm,
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) {
    console.error(
      `Saiteki: パッケージを入れられませんでした。npm の設定と空き容量を確かめてください。 / npm ci failed. ${error?.message ?? ''}`,
    )
    process.exit(1)
  }
  if (!existsSync(pinnedNode())) fetchPinnedNode()
}

/** npm keeps a lockfile of its own beside what it installed, written last: the two must name the same versions. */
function isInstalled() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([place, { version, link, optional }]) =>
      place === '' || link || optional || installed[place]?.version === version,
  )
}

/** @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>} */
function packagesOf(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/** npm may have been told to run no install scripts; then the package's own script lays Node in its place. */
function fetchPinnedNode() {
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(root, 'node_modules', 'node'),
    stdio: 'inherit',
  })
}

/** The Node that the product runs on, from the npm package `node`. */
export function pinnedNode() {
  const require = createRequire(path.join(root, 'package.json'))
  try {
    const folder = path.dirname(require.resolve('node/package.json'))
    return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return path.join(root, 'node_modules', 'node', 'bin', 'node')
  }
}

/**
 * The environment in which child programs find the pinned Node first, and in which Node keeps what it compiled: a command
 * then starts in half the time. Where the folder cannot be written, Node does without.
 */
export function environment() {
  return {
    NODE_COMPILE_CACHE: path.join(root, 'build', 'compiled'),
    ...process.env,
    PATH: `${path.dirname(pinnedNode())}${path.delimiter}${process.env.PATH ?? ''}`,
  }
}
