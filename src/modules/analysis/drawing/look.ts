import type { Meaning } from '../report/index.ts'

/** The colours of a drawing: names on the screen, values on paper. */
export interface Look {
  ink: string
  quiet: string
  edge: string
  ground: string
  fillOf(meaning: Meaning): string
  outlineOf(meaning: Meaning): string
}
