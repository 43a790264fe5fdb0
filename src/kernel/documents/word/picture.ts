import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Figure } from '../document.ts'
import { drawingFont, fontFiles } from '../font/family.ts'

/** 192 dots an inch. */
const dotsPerPixel = 2

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
const fontBuffers = fontFiles.map((file) => readFileSync(file))

/** Pictures of the last drawings: an edition often differs from the last in a few figures. */
const kept = new Map<string, Uint8Array>()
const mostKept = 60

/** A drawing as PNG. */
export function pictureOf({ svg, width }: Figure): Uint8Array {
  const picture = kept.get(svg) ?? draw(svg, width)
  kept.delete(svg)
  kept.set(svg, picture)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return picture
}

function draw(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: drawingFont },
    fitTo: { mode: 'width', value: Math.round(width * dotsPerPixel) },
    background: 'white',
  })
  const picture = drawing.render()
  try {
    return picture.asPng()
  } finally {
    picture.free()
    drawing.free()
  }
}
