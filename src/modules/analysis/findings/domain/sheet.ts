import { type Answers, collectionByKey, rowKeyOf, rowsOf, type SystemRecord } from '#modules/ledger/index.ts'
import { refOf, type SystemRef } from '../../domain/index.ts'

/** A row of a collection, as the ledger names it. */
export interface RowRef {
  collection: string
  rowKey: string
}

export interface SheetRow {
  ref: RowRef
  answers: Answers
}

/** A system as one rule after another reads it: what it and its rows are called is worked out once for all of them. */
export interface Sheet {
  record: SystemRecord
  ref: SystemRef
  rows(collection: string): readonly SheetRow[]
}

export function openSheet(record: SystemRecord): Sheet {
  const opened = new Map<string, readonly SheetRow[]>()
  return {
    record,
    ref: refOf(record),
    rows(collection) {
      const rows = opened.get(collection) ?? nameRows(record, collection)
      opened.set(collection, rows)
      return rows
    },
  }
}

function nameRows(record: SystemRecord, collection: string): readonly SheetRow[] {
  return rowsOf(record, collection).map((answers) => new NamedRow(collection, answers))
}

/** What a row is called is worked out when somebody asks: most rows speak for nothing. */
class NamedRow implements SheetRow {
  readonly answers: Answers
  readonly #collection: string
  #ref: RowRef | undefined

  constructor(collection: string, answers: Answers) {
    this.#collection = collection
    this.answers = answers
  }

  get ref(): RowRef {
    const shape = collectionByKey.get(this.#collection)!
    this.#ref ??= { collection: this.#collection, rowKey: rowKeyOf(shape, this.answers) }
    return this.#ref
  }
}
