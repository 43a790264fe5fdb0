/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

/**
 * Which signs a TrueType font can show, by its `cmap` table of format 12 (OpenType 1.9, “cmap”).
 * @throws Error for a font without one
 */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const encodings = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) =>
    view.getUint32(cmap + 4 + at * 8 + 4),
  )
  const table = encodings.map((offset) => cmap + offset).find((offset) => view.getUint16(offset) === 12)
  if (table === undefined) throw new Error('the font has no cmap of format 12')
  const covered = new Set<number>()
  const groups = view.getUint32(table + 12)
  for (let group = 0; group < groups; group += 1) {
    const at = table + 16 + group * 12
    const last = view.getUint32(at + 4)
    for (let codePoint = view.getUint32(at); codePoint <= last; codePoint += 1) covered.add(codePoint)
  }
  return (codePoint) => covered.has(codePoint)
}

function tableOffset(view: DataView, name: string): number {
  const tables = view.getUint16(4)
  for (let table = 0; table < tables; table += 1) {
    const at = 12 + table * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no table ${name}`)
}
