import { tableOffset } from './table.ts'

/**
 * The glyph of each code point that a TrueType font can show, by its `cmap` table of format 12 (OpenType 1.9, “cmap”).
 * @throws Error for a font without one
 */
export function glyphsOf(view: DataView): ReadonlyMap<number, number> {
  const cmap = tableOffset(view, 'cmap')
  const encodings = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) =>
    view.getUint32(cmap + 4 + at * 8 + 4),
  )
  const table = encodings.map((offset) => cmap + offset).find((offset) => view.getUint16(offset) === 12)
  if (table === undefined) throw new Error('the font has no cmap of format 12')
  const glyphs = new Map<number, number>()
  const groups = view.getUint32(table + 12)
  for (let group = 0; group < groups; group += 1) {
    const at = table + 16 + group * 12
    const first = view.getUint32(at)
    const last = view.getUint32(at + 4)
    const glyph = view.getUint32(at + 8)
    for (let codePoint = first; codePoint <= last; codePoint += 1)
      glyphs.set(codePoint, glyph + codePoint - first)
  }
  return glyphs
}

export function viewOf(font: Uint8Array): DataView {
  return new DataView(font.buffer, font.byteOffset, font.byteLength)
}
