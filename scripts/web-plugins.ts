import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Every browser that can run the screens reads woff2, so the older form of each font stays out of the build. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource.*\.css$/ },
      handler: (css) => css.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''),
    },
  }
}

/** Writes each text asset compressed beside itself, for the server to send as it lies. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const texts = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css|svg)$/.test(file))
      await Promise.all(texts.map((file) => compress(path.join(dir ?? '.', file))))
    },
  }
}

async function compress(file: string) {
  const bytes = await readFile(file)
  if (bytes.length < 1_000) return
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
  await Promise.all([
    writeFile(`${file}.br`, await toBrotli(bytes, options)),
    writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 })),
  ])
}
