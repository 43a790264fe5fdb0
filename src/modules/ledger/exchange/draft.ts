import type { Answer } from '../domain/index.ts'

/** Where something stands in the files of an import, as a person finds it: file, sheet, cell. */
export interface Place {
  file: string
  sheet: string
  cell: string
}

/** What one cell says, understood; undefined is 未回答. */
export interface DraftAnswer {
  answer: Answer | undefined
  /** As it was written, for problems. */
  written: string
  place: Place
  /** A problem says why; the ledger's answer stays in the comparison. */
  isUnreadable?: boolean
}

export interface DraftRow {
  place: Place
  answers: Map<string, DraftAnswer>
}

export interface DraftCollection {
  /** Field keys that the file has a column for; other fields keep what the ledger says. */
  covered: Set<string>
  rows: DraftRow[]
}

/** One system as far as the files speak of it: fields and collections that are not there stay as they are. */
export interface DraftSystem {
  /** A form or JSON holds a whole system; a line of the systems' table its single answers; a part some rows. */
  source: 'form' | 'line' | 'part'
  systemId: string | null
  name: string | null
  place: Place
  answers: Map<string, DraftAnswer>
  collections: Map<string, DraftCollection>
}

/** A wrong place in a file, before it is put into the reader's language. */
export interface DraftProblem {
  place: Place
  /** Key of a field, with its collection when it has one; null when the problem is the sheet's or the row's. */
  field: { key: string; collection: string | null } | null
  written: string
  code: string
  details: Readonly<Record<string, string | number>>
}

/** Everything that the files of one import say. */
export interface Draft {
  systems: DraftSystem[]
  problems: DraftProblem[]
  /** Sheets and columns that were left out, so that nobody thinks they were read. */
  ignored: { place: Place; code: string }[]
  /** Texts went through CP932, which cannot tell a few twin signs apart. */
  isFromCp932: boolean
}

export function emptyDraft(): Draft {
  return { systems: [], problems: [], ignored: [], isFromCp932: false }
}
