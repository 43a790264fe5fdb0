import { glyphsOf, viewOf } from './glyphs.ts'

/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

export function coverageOf(font: Uint8Array): Coverage {
  const glyphs = glyphsOf(viewOf(font))
  return (codePoint) => glyphs.has(codePoint)
}
