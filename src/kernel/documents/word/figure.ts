import { Resvg } from '@resvg/resvg-js'
import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { Figure } from '../document.ts'
import { drawingFont, fontFiles } from '../font/family.ts'
import { lineTwips } from './styles.ts'

/** 288 dots an inch. */
const dotsPerPixel = 3
const linePixels = (lineTwips / 1440) * 96

/**
 * The drawing as a picture: programs differ in what they make of SVG, and older ones make nothing of it, while a
 * picture looks the same to everybody.
 */
export function figureOf({ svg, alt, caption, width, height }: Figure): Paragraph {
  const png = new Resvg(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: drawingFont },
    fitTo: { mode: 'width', value: Math.round(width * dotsPerPixel) },
    background: 'white',
  })
    .render()
    .asPng()
  const scale = Math.min(1, linePixels / width)
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: caption, description: alt },
      }),
    ],
  })
}
