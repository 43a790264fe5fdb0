import { BorderStyle, type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { Heading } from '../document.ts'
import type { LaidBlock } from '../layout/lay-out.ts'
import { figureOf } from './figure.ts'
import { listOf } from './list.ts'
import { colours, lines } from './styles.ts'
import { tableOf } from './table.ts'

export function blocksOf(blocks: readonly LaidBlock[]): FileChild[] {
  return blocks.flatMap((block, at): FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return [headingOf(block)]
      case 'paragraph':
        return [
          new Paragraph({
            keepNext: block.isKeptWithNext,
            ...(block.isKey && { spacing: { before: 120, after: 120, ...lines(17) } }),
            children: [new TextRun({ text: block.text, bold: block.isKey ?? false })],
          }),
        ]
      case 'list':
        return listOf(block, at)
      case 'table':
        return [new Paragraph({ style: 'Caption', keepNext: true, text: block.caption }), tableOf(block)]
      case 'figure':
        return [figureOf(block), new Paragraph({ style: 'Caption', text: block.caption })]
      case 'note':
        return [new Paragraph({ style: 'Note', text: block.text })]
      default:
        return block satisfies never
    }
  })
}

function headingOf({ level, text }: Heading): Paragraph {
  const isChapter = level === 1
  return new Paragraph({
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1]!,
    pageBreakBefore: isChapter,
    ...(isChapter && {
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: colours.accent } },
    }),
    text,
  })
}
