import type { Language } from '#kernel/module/index.ts'

/** A document as its author thinks of it. How it looks, on paper or in Word, is decided in this room alone. */
export interface Document {
  language: Language
  title: string
  subtitle?: string
  /** Who answers for it: on the cover, at the head of every page, and in the file's properties. */
  issuer: string
  issuedOn: Temporal.PlainDate
  /** What a reader must know before the first page, on the cover. */
  facts: readonly { label: string; value: string }[]
  blocks: readonly Block[]
}

export type Block = Heading | Paragraph | List | Table | Figure | Note

/** Numbered (1, 1.1, 1.1.1) and listed in the contents; a chapter begins a page. Levels are never skipped. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

export interface Paragraph {
  kind: 'paragraph'
  text: string
  /** The sentence to remember when nothing else is read. */
  isKey?: boolean
}

export interface List {
  kind: 'list'
  items: readonly string[]
  isNumbered?: boolean
}

/** Numbered with its caption above; its heads are repeated on every page that it reaches. */
export interface Table {
  kind: 'table'
  caption: string
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
}

export interface TableColumn {
  label: string
  /** Numbers stand at the end of their cells, and are never broken. */
  isNumber?: boolean
}

/** A drawing, numbered with its caption below. Whoever cannot see it reads `alt`. */
export interface Figure {
  kind: 'figure'
  caption: string
  alt: string
  /** Text in it uses the font family of `drawingFont`. */
  svg: string
  /** In CSS pixels, 96 an inch; a page takes 620. */
  width: number
  height: number
}

/** Small print that belongs to what stands before it. */
export interface Note {
  kind: 'note'
  text: string
}
