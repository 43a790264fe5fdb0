import type { System } from '../../contract/shapes.ts'
import type { Meaning } from './meaning.ts'

/** Systems that have the same two scores: one mark, however many they are. */
export interface Point {
  key: string
  x: number
  y: number
  /** The names, as many as can be read. */
  label: string
  /** How many there are, and their scores. */
  text: string
  meaning: Meaning
  systems: readonly System[]
}

/** A field of two scores, parted into four quarters. Every score is a whole number from 0 to the axis' `most`. */
export interface Field {
  /** Scores from `from` on are high. */
  x: Axis
  y: Axis
  /** Clockwise from the upper left: low x and high y first. Each is a bar of the chart, too. */
  quarters: readonly [Quarter, Quarter, Quarter, Quarter]
  points: readonly Point[]
}

interface Axis {
  label: string
  from: number
  most: number
}

interface Quarter {
  key: string
  label: string
  text: string
}
