import type { Catalogue, Collection } from '../../catalogue/index.ts'
import type { DraftSystem } from '../draft.ts'
import { collectionHeads, type HeadIndex, isNamed, singleHeads, systemHead, systemIdHead } from '../heads.ts'
import type { FieldColumn, SheetReader } from '../sheet-reader.ts'
import { systemsTable } from './lay-tables.ts'

/** What a table is about: the systems themselves, or one collection of theirs. */
export type TableKind = { kind: 'systems' } | { kind: 'collection'; collection: Collection }

/**
 * Tells by its name, else by its heads, what a table is about. Null when it is none of the ledger's:
 * its heads name neither systems nor every key column of a collection.
 */
export function kindOfTable(catalogue: Catalogue, reader: SheetReader): TableKind | null {
  const { name } = reader.sheet
  const heads = headsOf(reader)
  if (heads.length === 0) return null
  const byName = catalogue.collections.find((each) => isNamed(name, each.key, each.label.ja, each.label.en))
  if (byName && findSystemColumn(heads) >= 0) return { kind: 'collection', collection: byName }
  const single = singleHeads(catalogue)
  if (heads.some((head) => single(head)?.key === 'name') && !byName) return { kind: 'systems' }
  if (isNamed(name, systemsTable)) return { kind: 'systems' }
  if (findSystemColumn(heads) < 0) return null
  const byHeads = catalogue.collections.find((collection) => {
    const find = collectionHeads(collection)
    return collection.rowKey.every((key) => heads.some((head) => find(head)?.key === key))
  })
  return byHeads ? { kind: 'collection', collection: byHeads } : null
}

/** Reads a table with a row a system: single answers only. */
export function readSystemsTable(catalogue: Catalogue, reader: SheetReader): DraftSystem[] {
  const heads = headsOf(reader)
  const idColumn = heads.findIndex((head) => isNamed(head, systemIdHead.ja, systemIdHead.en, 'systemId'))
  const columns = fieldColumns(reader, heads, singleHeads(catalogue), idColumn)
  const systems: DraftSystem[] = []
  for (let row = 1; row < reader.sheet.rows.length; row += 1) {
    const read = reader.row(row, columns, null)
    if (!read) continue
    const name = read.answers.get('name')
    systems.push({
      source: 'line',
      systemId: idColumn < 0 ? null : reader.text(row, idColumn) || null,
      name: typeof name?.answer === 'string' ? name.answer : null,
      place: name?.place ?? read.place,
      answers: read.answers,
      collections: new Map(),
    })
  }
  return systems
}

/** Reads one collection's table: for each system that it names, its rows; and which fields it has columns for. */
export function readCollectionTable(
  collection: Collection,
  reader: SheetReader,
): { systems: DraftSystem[]; covered: Set<string> } {
  const heads = headsOf(reader)
  const systemColumn = findSystemColumn(heads)
  const columns = fieldColumns(reader, heads, collectionHeads(collection), systemColumn)
  const covered = new Set(columns.map(({ field }) => field.key))
  const byName = new Map<string, DraftSystem>()
  for (let row = 1; row < reader.sheet.rows.length; row += 1) {
    const name = reader.text(row, systemColumn)
    const read = reader.row(row, columns, collection.key)
    if (!read) continue
    if (name === '') {
      reader.refuse(reader.place(row, systemColumn), null, collection.key, '', 'ledger.rowWithoutSystem')
      continue
    }
    let system = byName.get(name)
    if (!system) {
      const place = reader.place(row, systemColumn)
      const collections = new Map([[collection.key, { covered: new Set(covered), rows: [] }]])
      system = { source: 'part', systemId: null, name, place, answers: new Map(), collections }
      byName.set(name, system)
    }
    system.collections.get(collection.key)?.rows.push(read)
  }
  return { systems: [...byName.values()], covered }
}

function headsOf(reader: SheetReader): string[] {
  return (reader.sheet.rows[0] ?? []).map((_, column) => reader.text(0, column))
}

function findSystemColumn(heads: readonly string[]): number {
  return heads.findIndex((head) => isNamed(head, systemHead.ja, systemHead.en, 'システム名', 'System name'))
}

function fieldColumns(
  reader: SheetReader,
  heads: readonly string[],
  find: HeadIndex,
  except: number,
): FieldColumn[] {
  return heads.flatMap((head, column) => {
    if (head === '' || column === except) return []
    const field = find(head)
    if (!field) reader.ignore(reader.place(0, column), 'ledger.ignoredColumn')
    return field ? [{ field, column }] : []
  })
}
