import { BorderStyle, type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { Heading } from '../document.ts'
import type { LaidBlock } from '../layout/lay-out.ts'
import { figureOf } from './figure.ts'
import { listOf } from './list.ts'
import { runsOf } from './runs.ts'
import { chapterRuleSpace, exactly, rules, spacings } from './spacing.ts'
import { colours } from './styles.ts'
import { tableOf } from './table.ts'

export const blocksOf = (blocks: readonly LaidBlock[]): FileChild[] => blocks.flatMap(blockOf)

/** @param at its place among the blocks, by which numbered lists are told apart */
function blockOf(block: LaidBlock, at: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [
        new Paragraph({
          keepNext: block.isKeptWithNext,
          ...(block.isKey && { spacing: exactly(spacings.key) }),
          children: runsOf(block.text, { bold: block.isKey ?? false }),
        }),
      ]
    case 'list':
      return listOf(block, at)
    case 'table':
      return [captionOf(block, true), tableOf(block)]
    case 'figure':
      return [figureOf(block), captionOf(block, false)]
    case 'note':
      return [new Paragraph({ style: 'Note', children: runsOf(block.text) })]
    default:
      return block satisfies never
  }
}

const captionOf = ({ caption }: { caption: string }, keepNext: boolean) =>
  new Paragraph({ style: 'Caption', keepNext, children: runsOf(caption) })

function headingOf({ level, text }: Heading): Paragraph {
  const isChapter = level === 1
  return new Paragraph({
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1]!,
    pageBreakBefore: isChapter,
    ...(isChapter && {
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: rules.chapter,
          space: chapterRuleSpace,
          color: colours.accent,
        },
      },
    }),
    text,
  })
}
