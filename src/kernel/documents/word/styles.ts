import type { IStylesOptions } from 'docx'
import type { LaidDocument } from '../layout/lay-out.ts'
import { cellStyles } from './cell-styles.ts'
import { lines } from './measures.ts'

/** Shipped with Office for Windows and for Mac; the same font by its two names. */
export const wordFont = { ascii: 'Yu Gothic', hAnsi: 'Yu Gothic', cs: 'Yu Gothic', eastAsia: '游ゴシック' }

export const colours = { quiet: '595959', edge: '8C8C8C', ground: 'EEF2FB', accent: '0017C1' }

/** Letters in half points, as Word counts them. */
export const sizes = { text: 20, caption: 18, note: 16 }

export function stylesOf({ language }: LaidDocument): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: wordFont, size, bold: true, color: '1A1A1C' },
    paragraph: { spacing: { before, after, ...lines(size * 0.7) }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: {
          font: wordFont,
          size: sizes.text,
          language: { value: language === 'ja' ? 'ja-JP' : 'en-GB', eastAsia: 'ja-JP' },
        },
        paragraph: { spacing: { after: 120, ...lines(17) } },
      },
      heading1: heading(32, 0, 240),
      heading2: heading(25, 360, 160),
      heading3: heading(21, 260, 120),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: sizes.caption, bold: true },
        paragraph: { spacing: { before: 200, after: 80, ...lines(13) } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: sizes.note, color: colours.quiet },
        paragraph: { spacing: { before: 80, after: 120, ...lines(12) } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 160, after: 40 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 20 }, indent: { left: 300 } },
      },
      ...cellStyles,
    ],
  }
}
