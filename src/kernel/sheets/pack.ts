import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A zip archive of these files, UTF-8 names. */
export async function pack(files: readonly { fileName: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  const archive = new ZipFile()
  for (const { fileName, bytes } of files) archive.addBuffer(Buffer.from(bytes), fileName)
  archive.end()
  return buffer(archive.outputStream)
}
