import type { System } from '../../contract/shapes.ts'

/** What a bar means; the same meaning has the same colour and pattern everywhere. */
export type Meaning = 'usual' | 'notable' | 'weak' | 'none'

export interface Bar {
  key: string
  label: string
  value: number
  /** Stands at the bar's end. */
  text: string
  meaning: Meaning
  /** The systems behind it. */
  systems: readonly System[]
}

/** A chart as data: who draws it decides nothing about figures. All bars begin at zero. */
export interface Chart {
  key: string
  label: string
  bars: readonly Bar[]
  /** What the bars measure, along the axis. */
  unit: string
  kind: 'count' | 'share' | 'yen'
  /** A line to compare with. */
  limit?: { value: number; label: string }
  /** In words, for every meaning but the usual one. */
  legend: readonly { meaning: Meaning; label: string }[]
}
