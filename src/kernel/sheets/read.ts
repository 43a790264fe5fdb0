import { serialize } from 'node:v8'
import { AppError } from '#kernel/contract/index.ts'
import { runApart } from './apart/run.ts'
import { checkArchive, unpackCsvs } from './archive.ts'
import type { Book, CsvSheet } from './sheet.ts'

export interface TableFile {
  fileName: string
  bytes: Uint8Array
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm) a CSV (UTF-8, CP932, UTF-16; comma or tab) or a zip
 * archive of CSVs. What the bytes are
 * decides, not the name. Archives are judged by their directory first; parsing runs in a process of its own
 * with limits of time and memory. Formulas are never calculated: their stored value counts.
 * Throws one of `sheetErrors`.
 */
export async function read(file: TableFile): Promise<Book> {
  const { bytes } = file
  if (!beginsWith(bytes, [0x50, 0x4b])) return { format: 'csv', sheets: await readCsvs([file]) }
  if ((await checkArchive(bytes)) === 'csv') {
    return { format: 'csv', sheets: await readCsvs(await unpackCsvs(bytes)) }
  }
  const sheets = await runApart('readWorkbook', bytes)
  return { format: 'xlsx', sheets: JSON.parse(new TextDecoder().decode(sheets)) }
}

/** All of them in one go: starting a process costs more than most CSVs. */
async function readCsvs(files: readonly TableFile[]): Promise<CsvSheet[]> {
  for (const { bytes } of files) {
    if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refusalOfCompoundFile(bytes)
    if (isKnownOtherFormat(bytes)) throw new AppError('kernel.sheetNotReadable')
  }
  const tables = await runApart('readCsvs', serialize(files.map(({ bytes }) => bytes)))
  const read: Pick<CsvSheet, 'encoding' | 'rows'>[] = JSON.parse(new TextDecoder().decode(tables))
  return read.map((table, index) => ({
    name: (files[index]?.fileName ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''),
    isHidden: false,
    ...table,
    flaws: [],
  }))
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]) {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Excel wraps password-protected workbooks in the container that its format before 2007 used as a whole. */
function refusalOfCompoundFile(bytes: Uint8Array) {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return new AppError(isEncrypted ? 'kernel.sheetEncrypted' : 'kernel.sheetOldFormat')
}

/** Documents made of text that people upload by mistake; other programs' files give themselves away by zero bytes. */
function isKnownOtherFormat(bytes: Uint8Array) {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().toLowerCase()
  return ['%pdf', '{\\rtf', '<!doctype', '<html', '<?xml'].some((signature) => start.startsWith(signature))
}
