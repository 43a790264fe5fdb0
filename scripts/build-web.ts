import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

const root = path.dirname(import.meta.dirname)
const stamp = path.join(root, 'build', 'web', '.built-from')

/** Builds the screens once, and again only when something they are made of has changed. */
export async function buildWebIfStale(): Promise<void> {
  const wanted = await fingerprint()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  console.error('Saiteki: 画面を組み立てています… / building the screens…')
  const { NODE_ENV } = process.env
  // whoever builds (a test run names its own), the screens are made for use
  process.env.NODE_ENV = 'production'
  await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' })
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
  await writeFile(stamp, wanted)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const files = await Array.fromAsync(
    glob(
      [
        'src/**/*.{ts,tsx,css,json,html,svg,woff2}',
        'index.html',
        'vite.config.ts',
        'scripts/web-plugins.ts',
        'package-lock.json',
      ],
      { cwd: root },
    ),
  )
  for (const file of files.sort()) {
    if (file.includes('.test.')) continue
    hash.update(file).update(await readFile(path.join(root, file)))
  }
  return hash.digest('hex')
}
