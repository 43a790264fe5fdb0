import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { AppError } from '#kernel/contract/index.ts'

const mostParts = 2_000
const mostBytes = 100 * 1024 * 1024
const highestRatio = 200
/** A part this small cannot hurt, however well it is packed. */
const harmlessBytes = 1024 * 1024

/**
 * Reads the directory of a zip archive, and nothing else, and refuses what would hurt when unpacked: more
 * than 2,000 parts, more than 100 MB declared, a part packed more than 200 to 1, an encrypted part, a
 * truncated file, or neither a workbook nor CSVs inside.
 */
export async function checkArchive(bytes: Uint8Array): Promise<'workbook' | 'csv'> {
  const archive = await openArchive(bytes)
  if (archive.entryCount > mostParts) {
    throw new AppError('kernel.sheetTooManyParts', { count: archive.entryCount, limit: mostParts })
  }
  let declared = 0
  let isWorkbook = false
  let hasCsv = false
  await eachEntry(archive, (entry) => {
    if (entry.isEncrypted()) throw new AppError('kernel.sheetEncrypted')
    declared += entry.uncompressedSize
    if (declared > mostBytes) throw new AppError('kernel.sheetTooLarge', { limit: '100 MB' })
    const isBig = entry.uncompressedSize > harmlessBytes
    if (isBig && entry.uncompressedSize > entry.compressedSize * highestRatio) {
      throw new AppError('kernel.sheetSuspiciousCompression', { ratio: highestRatio })
    }
    if (/^xl\/workbook\d*\.xml$/i.test(entry.fileName)) isWorkbook = true
    if (isCsvName(entry.fileName)) hasCsv = true
  })
  if (isWorkbook) return 'workbook'
  if (hasCsv) return 'csv'
  throw new AppError('kernel.sheetNotReadable')
}

/** The CSVs of an archive that `checkArchive` let pass; none unpacks to more than it declared. */
export async function unpackCsvs(bytes: Uint8Array): Promise<{ fileName: string; bytes: Uint8Array }[]> {
  const archive = await openArchive(bytes)
  const entries: Entry[] = []
  await eachEntry(archive, (entry) => {
    if (isCsvName(entry.fileName)) entries.push(entry)
  })
  return Promise.all(
    entries.map(async (entry) => ({ fileName: entry.fileName, bytes: await unpack(archive, entry) })),
  )
}

function isCsvName(name: string) {
  return /\.(?:csv|tsv|txt)$/i.test(name) && !name.startsWith('__MACOSX/')
}

async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    archive.openReadStream(entry, (error, opened) => (opened ? resolve(opened) : reject(damaged(error)))),
  )
  try {
    return await buffer(stream)
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(error: unknown) {
  return new AppError('kernel.sheetDamaged', { reason: error instanceof Error ? error.message : '' })
}

function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) =>
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, archive) =>
      archive ? resolve(archive) : reject(damaged(error)),
    ),
  )
}

function eachEntry(archive: ZipFile, visit: (entry: Entry) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.on('error', (error: Error) => reject(damaged(error)))
    archive.on('end', resolve)
    archive.on('entry', (entry: Entry) => {
      try {
        visit(entry)
        archive.readEntry()
      } catch (refusal) {
        reject(refusal)
      }
    })
    archive.readEntry()
  })
}
