import type { System } from '../../contract/shapes.ts'
import type { Field } from './field.ts'
import type { Meaning } from './meaning.ts'

export interface Bar {
  key: string
  label: string
  value: number
  /** Stands at the bar's end. */
  text: string
  meaning: Meaning
  /** The systems behind it. */
  systems: readonly System[]
  /** What else is counted there, where bars are drawn as boxes. */
  note?: string
}

/** One part of a flow: the boxes of these bars below each other. */
export interface Stage {
  label: string
  bars: readonly string[]
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
  /** The bars are drawn as boxes, stage after stage with arrows between. */
  flow?: readonly Stage[]
  /** Points on a field are drawn instead of the bars, which count its quarters. */
  field?: Field
  /** In words, for every meaning but the usual one. */
  legend: readonly { meaning: Meaning; label: string }[]
}
