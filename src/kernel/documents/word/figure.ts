import { Resvg } from '@resvg/resvg-js'
import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { Figure } from '../document.ts'
import { drawingFont, fontFiles } from '../font/family.ts'
import { lineTwips } from './styles.ts'

/** 192 dots an inch. */
const dotsPerPixel = 2
const linePixels = (lineTwips / 1440) * 96

/** Pictures of the last drawings: letters take long, and an edition often differs from the last in a few figures. */
const kept = new Map<string, Uint8Array>()
const mostKept = 60

/**
 * The drawing as a picture: programs differ in what they make of SVG, and older ones make nothing of it, while a
 * picture looks the same to everybody.
 */
export function figureOf({ svg, alt, caption, width, height }: Figure): Paragraph {
  const scale = Math.min(1, linePixels / width)
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: pictureOf(svg, width),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: caption, description: alt },
      }),
    ],
  })
}

function pictureOf(svg: string, width: number): Uint8Array {
  const picture = kept.get(svg) ?? draw(svg, width)
  kept.delete(svg)
  kept.set(svg, picture)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return picture
}

function draw(svg: string, width: number): Uint8Array {
  return new Resvg(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: drawingFont },
    fitTo: { mode: 'width', value: Math.round(width * dotsPerPixel) },
    background: 'white',
  })
    .render()
    .asPng()
}
