import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { Figure } from '../document.ts'
import { lineTwips } from './measures.ts'
import { pictureOf } from './picture.ts'
import { figureBefore } from './spacing.ts'

export const twipsPerPixel = 15

/** Pixels on paper: as drawn, or as wide as the line. */
export function sizeOnPaper({ width, height }: Figure): { width: number; height: number } {
  const scale = Math.min(1, lineTwips / twipsPerPixel / width)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * The drawing as a picture: programs differ in what they make of SVG, and older ones make nothing of it, while a
 * picture looks the same to everybody.
 */
export function figureOf(figure: Figure): Paragraph {
  const { alt, caption } = figure
  return new Paragraph({
    keepNext: true,
    spacing: { before: figureBefore, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: pictureOf(figure),
        transformation: sizeOnPaper(figure),
        altText: { name: caption, description: alt },
      }),
    ],
  })
}
