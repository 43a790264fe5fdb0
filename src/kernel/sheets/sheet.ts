/** What a cell holds once read: dates become ISO text (`2024-04-01`, with `T09:30:00` when a time is given). */
export type Cell = string | number | boolean | null

/** A cell whose value cannot be taken: a formula that was never calculated, or an error such as `#REF!`. */
export interface CellFlaw {
  /** A1 notation. */
  cell: string
  kind: 'formulaWithoutValue' | 'errorValue'
  text: string
}

export interface Sheet {
  name: string
  isHidden: boolean
  /** Row by row from the first; a short row ends early. */
  rows: readonly (readonly Cell[])[]
  flaws: readonly CellFlaw[]
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'cp932'

/** Text that came from CP932 lost the difference between a few twin signs: compare it by `foldToCp932`. */
export interface CsvSheet extends Sheet {
  encoding: TextEncoding
}

/** A file of tables as it was read. A CSV is one sheet named after the file; an archive of CSVs has several. */
export type Book =
  | { format: 'xlsx'; sheets: readonly Sheet[] }
  | { format: 'csv'; sheets: readonly CsvSheet[] }

/** The look of a cell; what each looks like is decided in one place. */
export type CellStyle =
  | 'title'
  | 'lead'
  | 'section'
  | 'head'
  | 'label'
  | 'input'
  | 'required'
  | 'yen'
  | 'muted'
  | 'link'

export interface LaidCell {
  value: Cell | { date: string } | { text: string; sheet: string }
  style?: CellStyle
  /** Numbers stand to the right unless told otherwise. */
  align?: 'left'
  /** Shown when the pointer rests on the cell. */
  note?: string
}

/** Values that may be chosen from a drop-down in a range (A1 notation). */
export interface ChoiceList {
  range: string
  choices: readonly string[]
  /** Other values may be typed after a warning; without it they are refused by the spreadsheet program. */
  isOpen?: boolean
}

/** One sheet as a person should see it. Rows and columns count from 0. */
export interface SheetLayout {
  name: string
  rows: readonly (readonly (Cell | LaidCell)[])[]
  /** Widths in characters of the default font. */
  columnWidths?: readonly number[]
  hiddenColumns?: readonly number[]
  frozen?: { rows: number; columns: number }
  merges?: readonly { row: number; column: number; rows: number; columns: number }[]
  choiceLists?: readonly ChoiceList[]
  print?: { paper: 'a4' | 'a3'; orientation: 'portrait' | 'landscape'; repeatedRows?: number }
}

export interface BookLayout {
  title: string
  sheets: readonly SheetLayout[]
}

/** `0, 0` → `A1`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
