import { AppError } from '#kernel/contract/index.ts'
import { read, type Sheet, type TableFile } from '#kernel/sheets/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { kindOfTable, readCollectionTable, readSystemsTable } from './csv/read-tables.ts'
import { type Draft, type DraftSystem, emptyDraft } from './draft.ts'
import { type CollectionTables, joinSystems } from './join-systems.ts'
import { looksLikeJson, readLedgerJson } from './json/ledger-json.ts'
import { SheetReader } from './sheet-reader.ts'
import { marks } from './sheets/marks.ts'
import { findColumns, readSystemSheet } from './sheets/read-system-sheet.ts'

/**
 * Reads the files of one import, workbooks, CSVs, archives of CSVs and JSON in any mixture, into one draft.
 * `progress` hears how many files are done. Throws what `read` throws, with the file's name, and
 * `ledger.nothingToImport` when no sheet is the ledger's.
 */
export async function readFiles(
  catalogue: Catalogue,
  files: readonly TableFile[],
  progress: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<Draft> {
  const draft = emptyDraft()
  const tables: CollectionTables = new Map()
  for (const [index, file] of files.entries()) {
    await progress(index, files.length)
    if (looksLikeJson(file.bytes)) {
      readLedgerJson(catalogue, file.fileName, file.bytes, draft)
      continue
    }
    for (const sheet of await readSheets(file)) {
      if ('encoding' in sheet && sheet.encoding === 'cp932') draft.isFromCp932 = true
      draft.systems.push(...readSheet(catalogue, new SheetReader(file.fileName, sheet, draft), tables))
    }
  }
  if (draft.systems.length === 0 && draft.problems.length === 0) throw new AppError('ledger.nothingToImport')
  return { ...draft, systems: joinSystems(draft, tables) }
}

async function readSheets(file: TableFile): Promise<readonly Sheet[]> {
  try {
    return (await read(file)).sheets
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, file: file.fileName })
    throw error
  }
}

function readSheet(catalogue: Catalogue, reader: SheetReader, tables: CollectionTables): DraftSystem[] {
  if (reader.sheet.isHidden || reader.text(0, 0) === marks.overview) return []
  const columns = findColumns(reader)
  if (columns) {
    const system = readSystemSheet(catalogue, reader, columns)
    return system ? [system] : []
  }
  const table = kindOfTable(catalogue, reader)
  if (table?.kind === 'systems') return readSystemsTable(catalogue, reader)
  if (table) {
    const { systems, covered } = readCollectionTable(table.collection, reader)
    tables.set(table.collection.key, covered.union(tables.get(table.collection.key) ?? new Set()))
    return systems
  }
  if (reader.sheet.rows.length > 0) reader.ignore(reader.place(0, 0), 'ledger.ignoredSheet')
  return []
}
