import type { IStylesOptions } from 'docx'
import type { LaidDocument } from '../layout/lay-out.ts'
import { cellStyles } from './cell-styles.ts'
import { exactly, spacings } from './spacing.ts'

/** Shipped with Office for Windows and for Mac; the same font by its two names. */
export const wordFont = { ascii: 'Yu Gothic', hAnsi: 'Yu Gothic', cs: 'Yu Gothic', eastAsia: '游ゴシック' }

export const colours = { quiet: '595959', edge: '8C8C8C', ground: 'EEF2FB', accent: '0017C1' }

/** Of the second level of the contents, twips. */
export const contentsIndent = 300

/** Letters in half points, as Word counts them. */
export const sizes = { text: 20, caption: 18, note: 16, heading: [32, 25, 21] }

export function stylesOf({ language }: LaidDocument): IStylesOptions {
  const heading = (level: 1 | 2 | 3) => ({
    run: { font: wordFont, size: sizes.heading[level - 1]!, bold: true, color: '1A1A1C' },
    paragraph: { spacing: exactly(spacings.heading[level - 1]!), keepNext: true },
  })
  return {
    default: {
      document: {
        run: {
          font: wordFont,
          size: sizes.text,
          language: { value: language === 'ja' ? 'ja-JP' : 'en-GB', eastAsia: 'ja-JP' },
        },
        paragraph: { spacing: exactly(spacings.text) },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: sizes.caption, bold: true },
        paragraph: { spacing: exactly(spacings.caption) },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: sizes.note, color: colours.quiet },
        paragraph: { spacing: exactly(spacings.note) },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: exactly(spacings.contents[0]!) },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { spacing: exactly(spacings.contents[1]!), indent: { left: contentsIndent } },
      },
      ...cellStyles,
    ],
  }
}
