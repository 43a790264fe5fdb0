import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { Figure } from '../document.ts'
import { lineTwips } from './measures.ts'
import { pictureOf } from './picture.ts'

const linePixels = (lineTwips / 1440) * 96

/**
 * The drawing as a picture: programs differ in what they make of SVG, and older ones make nothing of it, while a
 * picture looks the same to everybody.
 */
export function figureOf(figure: Figure): Paragraph {
  const { alt, caption, width, height } = figure
  const scale = Math.min(1, linePixels / width)
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: pictureOf(figure),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: caption, description: alt },
      }),
    ],
  })
}
