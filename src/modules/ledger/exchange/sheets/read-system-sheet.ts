import type { Catalogue, Category, Collection } from '../../catalogue/index.ts'
import type { DraftCollection, DraftSystem } from '../draft.ts'
import { collectionHeads, indexHeads, isNamed, singleHeads, systemIdHead } from '../heads.ts'
import type { FieldColumn, SheetReader } from '../sheet-reader.ts'
import { answerHead, circled, collectionSign, itemHead, marks, readMark } from './marks.ts'

/** Where the three things of a single answer stand. */
interface Columns {
  headRow: number
  mark: number | null
  item: number
  answer: number
}

/** Whether a sheet is one system's form, and where its columns are; null for any other sheet. */
export function findColumns(reader: SheetReader): Columns | null {
  for (let row = 0; row < Math.min(reader.sheet.rows.length, 20); row += 1) {
    const cells = (reader.sheet.rows[row] ?? []).map((_, column) => reader.text(row, column))
    const item = cells.findIndex((text) => isNamed(text, itemHead.ja, itemHead.en))
    const answer = cells.findIndex((text) => isNamed(text, answerHead.ja, answerHead.en))
    if (item < 0 || answer < 0) continue
    const isMarked = Array.from({ length: row + 1 }, (_, above) => reader.text(above, 0)).includes(
      marks.system,
    )
    return { headRow: row, mark: isMarked ? 0 : null, item, answer }
  }
  return null
}

/**
 * Reads a system's form. Marks in the hidden column decide; without them the labels do, in either language.
 * Null when nothing at all was filled in, as in a template's unused sheets.
 */
export function readSystemSheet(
  catalogue: Catalogue,
  reader: SheetReader,
  columns: Columns,
): DraftSystem | null {
  const form = new SystemForm(catalogue, reader, columns)
  for (let row = columns.headRow + 1; row < reader.sheet.rows.length; row += 1) form.readRow(row)
  return form.finish()
}

class SystemForm {
  readonly #catalogue: Catalogue
  readonly #reader: SheetReader
  readonly #columns: Columns
  readonly #system: DraftSystem
  #category: Category | null = null
  #collection: Collection | null = null
  #table: { columns: FieldColumn[]; into: DraftCollection } | null = null

  constructor(catalogue: Catalogue, reader: SheetReader, columns: Columns) {
    this.#catalogue = catalogue
    this.#reader = reader
    this.#columns = columns
    const place = reader.place(columns.headRow, columns.item)
    this.#system = {
      source: 'form',
      systemId: null,
      name: null,
      place,
      answers: new Map(),
      collections: new Map(),
    }
  }

  readRow(row: number) {
    const { mark, item, answer } = this.#columns
    const signed = readMark(mark === null ? '' : this.#reader.text(row, mark))
    const label = this.#reader.text(row, item)
    if (
      signed.kind === 'systemId' ||
      (signed.kind === 'none' && isNamed(label, systemIdHead.ja, systemIdHead.en))
    ) {
      this.#system.systemId = this.#reader.text(row, answer) || null
      return
    }
    if (signed.kind === 'head' || (signed.kind === 'none' && this.#collection && !this.#table))
      return this.#readHeads(row)
    const category = this.#categoryAt(signed, label)
    if (category) {
      this.#category = category
      this.#leaveTable()
      return
    }
    const collection = this.#collectionAt(signed, label)
    if (collection) {
      this.#leaveTable()
      this.#collection = collection
      return
    }
    if (signed.kind !== 'field' && this.#table) return this.#readTableRow(row)
    this.#readSingle(row, signed.kind === 'field' ? signed.key : label)
  }

  finish(): DraftSystem | null {
    const system = this.#system
    const isEmpty =
      system.systemId === null &&
      [...system.answers.values()].every(
        ({ answer, isUnreadable }) => answer === undefined && !isUnreadable,
      ) &&
      [...system.collections.values()].every(({ rows }) => rows.length === 0)
    if (isEmpty) return null
    const name = system.answers.get('name')
    if (typeof name?.answer === 'string') system.name = name.answer
    if (name) system.place = name.place
    return system
  }

  #categoryAt(signed: ReturnType<typeof readMark>, label: string): Category | null {
    if (signed.kind === 'category')
      return this.#catalogue.categories.find(({ key }) => key === signed.key) ?? null
    if (signed.kind !== 'none') return null
    return (
      this.#catalogue.categories.find(({ number, label: names }) =>
        [circled(number), `${number}.`, `${number}`].some((sign) =>
          isNamed(label, `${sign}${names.ja}`, `${sign}${names.en}`),
        ),
      ) ?? null
    )
  }

  #collectionAt(signed: ReturnType<typeof readMark>, label: string): Collection | null {
    if (signed.kind === 'collection') return this.#catalogue.collectionByKey.get(signed.key) ?? null
    if (signed.kind !== 'none' || !label.startsWith(collectionSign)) return null
    const within = this.#category?.collections ?? this.#catalogue.collections
    return within.find((each) => isNamed(label.slice(1), each.label.ja, each.label.en)) ?? null
  }

  #readHeads(row: number) {
    const collection = this.#collection
    if (!collection || this.#reader.isBlank(row, this.#columns.item)) return
    const find = collectionHeads(collection)
    const columns: FieldColumn[] = []
    for (let column = this.#columns.item; column < (this.#reader.sheet.rows[row]?.length ?? 0); column += 1) {
      const text = this.#reader.text(row, column)
      const field = text === '' ? null : find(text)
      if (field) columns.push({ field, column })
      else if (text !== '') this.#reader.ignore(this.#reader.place(row, column), 'ledger.ignoredColumn')
    }
    const into = this.#system.collections.get(collection.key) ?? { covered: new Set<string>(), rows: [] }
    for (const { field } of columns) into.covered.add(field.key)
    this.#system.collections.set(collection.key, into)
    this.#table = { columns, into }
  }

  #readTableRow(row: number) {
    if (!this.#table || !this.#collection) return
    const read = this.#reader.row(row, this.#table.columns, this.#collection.key)
    if (read) this.#table.into.rows.push(read)
  }

  #readSingle(row: number, keyOrLabel: string) {
    if (keyOrLabel === '') return
    const field = this.#findSingle(keyOrLabel)
    if (field) {
      this.#system.answers.set(field.key, this.#reader.answer(row, this.#columns.answer, field, null))
      return
    }
    const written = this.#reader.text(row, this.#columns.answer)
    if (written === '') return
    this.#reader.refuse(
      this.#reader.place(row, this.#columns.item),
      null,
      null,
      keyOrLabel,
      'ledger.unknownLabel',
    )
  }

  #findSingle(keyOrLabel: string) {
    const exact = this.#catalogue.fieldByKey.get(keyOrLabel)
    if (exact) return exact
    const within = this.#category && indexHeads(this.#category.fields, () => undefined)
    return within?.(keyOrLabel) ?? singleHeads(this.#catalogue)(keyOrLabel)
  }

  #leaveTable() {
    this.#collection = null
    this.#table = null
  }
}
