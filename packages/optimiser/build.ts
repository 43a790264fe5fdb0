import { execFile } from 'node:child_process'
import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import manifest from './package.json' with { type: 'json' }

const here = import.meta.dirname
const root = path.resolve(here, '../..')

/**
 * Lays the package into a folder as it is published: JavaScript with its types, the manual and the licence, and a
 * package.json that names them. `npm run build -w @saiteki/optimiser`, then `npm publish ./packages/optimiser/dist`.
 */
export async function buildPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const compiler = path.join(root, 'node_modules/typescript-7/bin/tsc')
  const settings = path.join(here, 'tsconfig.build.json')
  await promisify(execFile)(process.execPath, [compiler, '-p', settings, '--outDir', folder])
  for await (const file of glob('**/*.{js,d.ts}', { cwd: folder }))
    await nameJavaScript(path.join(folder, file))
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(published(), null, 2)}\n`)
  await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
  for (const part of ['NOTICE', 'README.md', 'docs'])
    await cp(path.join(here, part), path.join(folder, part), { recursive: true })
  for await (const file of glob('docs/*.md', { cwd: folder })) await nameTypes(path.join(folder, file))
}

/** The compiler renames what is imported, but neither what types import nor the modules of threads. */
async function nameJavaScript(file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/(['"])(\.\.?\/[\w./-]+)\.ts\1/g, '$1$2.js$1'))
}

/** Where the manual points to a source, its user finds the types. */
async function nameTypes(file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/\.\.\/src\/([\w./-]+)\.ts\b/g, '../$1.d.ts'))
}

function published(): Record<string, unknown> {
  const { private: _, scripts: __, exports, imports, ...rest } = manifest
  const built = (source: string, extension: string) =>
    source.replace(/^\.\/src\//, './').replace(/\.ts$/, extension)
  const doors = Object.entries(exports).map(([name, source]) => [
    name,
    { types: built(source, '.d.ts'), default: built(source, '.js') },
  ])
  const inner = Object.entries(imports).map(([name, { node, default: web }]) => [
    name,
    { node: built(node, '.js'), default: built(web, '.js') },
  ])
  return {
    ...rest,
    sideEffects: rest.sideEffects.map((source) => built(source, '.js')),
    main: built(exports['.'], '.js'),
    types: built(exports['.'], '.d.ts'),
    exports: Object.fromEntries(doors),
    imports: Object.fromEntries(inner),
    files: ['**/*.js', '**/*.d.ts', 'docs', 'NOTICE'],
  }
}

if (import.meta.main) await buildPackage(path.join(here, 'dist'))
