import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildPackage } from '../../build.ts'
import manifest from '../../package.json' with { type: 'json' }

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../../../..')

export interface InstalledPackage {
  /** A project of somebody else, with the package installed and the programs of `program/` beside it. */
  project: string
  /** Where the package lies in it. */
  home: string
  /** What the tarball holds. */
  files: string[]
  remove(): Promise<void>
}

/** Builds, packs and installs the package as a user gets it; what it depends on is the one installed here. */
export async function installPackage(): Promise<InstalledPackage> {
  const project = await mkdtemp(path.join(tmpdir(), 'saiteki-optimiser-'))
  const built = path.join(project, 'built')
  await buildPackage(built)
  const { stdout } = await run('npm', ['pack', built, '--json', '--ignore-scripts', '--offline'], {
    cwd: project,
    shell: process.platform === 'win32',
  })
  const [{ filename, files }] = Object.values(JSON.parse(stdout)) as [
    { filename: string; files: { path: string }[] },
  ]
  const modules = path.join(project, 'node_modules')
  const home = path.join(modules, manifest.name)
  await mkdir(home, { recursive: true })
  await run('tar', ['-xzf', filename, '-C', home, '--strip-components=1'], { cwd: project })
  await rm(built, { recursive: true })
  for (const name of [...Object.keys(manifest.dependencies), '@types'])
    await symlink(path.join(root, 'node_modules', name), path.join(modules, name), 'junction')
  await writeFile(path.join(project, 'package.json'), '{ "type": "module" }')
  await cp(path.join(import.meta.dirname, 'program'), project, { recursive: true })
  return {
    project,
    home,
    files: files.map((file) => file.path).sort(),
    remove: () => rm(project, { recursive: true, force: true }),
  }
}
