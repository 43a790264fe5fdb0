import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { mediaTypeOf } from './magic.ts'

export interface Content {
  sha256: string
  bytes: number
  /** What the first bytes say it is. */
  mediaType: string
}

const headBytes = 4_096

/**
 * Bytes under the name of their SHA-256. A file appears whole or not at all: written beside, flushed to the disk,
 * then linked to its name.
 */
export async function storeContent(
  folder: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Content> {
  await mkdir(path.join(folder, 'incoming'), { recursive: true })
  const half = path.join(folder, 'incoming', randomUUID())
  const hash = createHash('sha256')
  let bytes = 0
  let head = new Uint8Array()
  const file = await open(half, 'wx', 0o600)
  try {
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      hash.update(chunk)
      bytes += chunk.byteLength
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
      await file.writeFile(chunk)
    }
    await file.sync()
    await file.close()
    const sha256 = hash.digest('hex')
    const target = contentPath(folder, sha256)
    await mkdir(path.dirname(target), { recursive: true })
    await link(half, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    return { sha256, bytes, mediaType: mediaTypeOf(head) }
  } finally {
    await file.close().catch(() => {})
    await rm(half, { force: true })
  }
}

/** @throws Error when the bytes are gone or are no longer what their name says. */
export async function readContent(folder: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(contentPath(folder, sha256))
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`stored file ${sha256} is damaged`)
  return bytes
}

export async function hasContent(folder: string, sha256: string): Promise<boolean> {
  return stat(contentPath(folder, sha256)).then(
    () => true,
    () => false,
  )
}

export function contentPath(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256)
}
