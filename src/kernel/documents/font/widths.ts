import { glyphsOf, viewOf } from './glyphs.ts'
import { tableOffset } from './table.ts'

/** How wide a sign is, in ems; one that the font lacks is a full em, as the signs that replace it are. */
export type Widths = (sign: string) => number

/** The advance widths of a TrueType font (OpenType 1.9, “hmtx”). */
export function widthsOf(font: Uint8Array): Widths {
  const view = viewOf(font)
  const glyphs = glyphsOf(view)
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18)
  const lastMetric = view.getUint16(tableOffset(view, 'hhea') + 34) - 1
  const metrics = tableOffset(view, 'hmtx')
  return (sign) => {
    const glyph = glyphs.get(sign.codePointAt(0) ?? 0)
    return glyph === undefined ? 1 : view.getUint16(metrics + Math.min(glyph, lastMetric) * 4) / unitsPerEm
  }
}
