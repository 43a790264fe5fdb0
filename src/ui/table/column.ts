import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  head: string
  /** Buttons of a row need no head that is seen. */
  isHeadHidden?: boolean
  /** Boxes to tick mean nothing on paper. */
  isForScreen?: boolean
  /** In the head, behind the name: 円, 人, 台. */
  unit?: string
  /** What the cell shows; null or undefined shows 未回答. */
  cell: (row: Row) => ReactNode
  /** What the column is sorted and exported by; without it the head does not sort. */
  value?: (row: Row) => string | number | null | undefined
  /** Numbers stand right, in figures of one width. */
  isNumber?: boolean
  /** Names the row: a head of its row, stays in view when the table scrolls sideways. Usually a link. */
  isRowHead?: boolean
  /** Left out on a phone. */
  isSecondary?: boolean
  /** In the foot: a sum, an average, in words. */
  foot?: ReactNode
}

export interface Sort {
  key: string
  order: 'ascending' | 'descending'
}
