/** Where a table of a TrueType font begins (OpenType 1.9, “Table directory”). @throws Error for a font without it */
export function tableOffset(view: DataView, name: string): number {
  const tables = view.getUint16(4)
  for (let table = 0; table < tables; table += 1) {
    const at = 12 + table * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no table ${name}`)
}
