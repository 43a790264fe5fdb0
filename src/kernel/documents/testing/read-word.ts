import mammoth from 'mammoth'
import { fromBuffer, type ZipFile } from 'yauzl'

export interface ReadWord {
  /** As another program understands it. */
  html: string
  /** The document itself, in WordprocessingML. */
  xml: string
  /** What Word is asked to do on opening, among others. */
  settings: string
}

export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
  const buffer = Buffer.from(bytes)
  const { value: html } = await mammoth.convertToHtml({ buffer })
  return {
    html,
    xml: await partOf(buffer, 'word/document.xml'),
    settings: await partOf(buffer, 'word/settings.xml'),
  }
}

function partOf(buffer: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName === name) readEntry(zip, entry, resolve, reject)
        else zip.readEntry()
      })
      zip.on('end', () => reject(new Error(`no ${name}`)))
      zip.readEntry()
    })
  })
}

function readEntry(
  zip: ZipFile,
  entry: { fileName: string },
  resolve: (text: string) => void,
  reject: (error: Error) => void,
) {
  zip.openReadStream(entry as Parameters<ZipFile['openReadStream']>[0], async (error, stream) => {
    if (error) return reject(error)
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk)
    resolve(Buffer.concat(chunks).toString())
  })
}
