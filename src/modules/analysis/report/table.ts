import type { Language } from '#kernel/module/index.ts'
import { percent, sayGrowth } from './percent.ts'

export type Cell = string | number | null

export interface Column {
  key: string
  label: string
  /** How its values are shown to people; a share is 0…1, a growth −1…, both shown in per cent. */
  kind: 'text' | 'count' | 'share' | 'growth' | 'yen' | 'year' | 'date'
}

export interface Row {
  /** Where the row is about one system. */
  systemId?: string
  /** Key of the only bar it stands behind, where a system has several rows. */
  bar?: string
  cells: readonly Cell[]
}

/** One table for the page, the file and the terminal, so that the three cannot differ. */
export interface Table {
  columns: readonly Column[]
  rows: readonly Row[]
}

/** The reader's language and this module's words in it. */
export interface Voice {
  language: Language
  say(key: string, values?: Readonly<Record<string, string | number>>): string
}

/** A column headed by `analysis.column.<key>`. */
export function column(voice: Voice, key: string, kind: Column['kind'] = 'text'): Column {
  return { key, kind, label: voice.say(`analysis.column.${key}`) }
}

/** A value as people read it: separators, per cent, nothing for nothing. */
export function sayCell(cell: Cell | undefined, kind: Column['kind']): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (kind === 'share') return percent(cell)
  if (kind === 'growth') return sayGrowth(cell)
  return kind === 'year' ? String(cell) : cell.toLocaleString('ja-JP')
}
