import {
  AlignmentType,
  Footer,
  Header,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { LaidDocument } from '../layout/lay-out.ts'
import { blocksOf } from './blocks.ts'
import { coverOf } from './cover.ts'
import { listNumberings } from './list.ts'
import { lineTwips, page } from './measures.ts'
import { pageEstimatorOf } from './pages/estimate-pages.ts'
import { exactly, spacings } from './spacing.ts'
import { colours, stylesOf } from './styles.ts'

/** A Word document (ISO/IEC 29500) with true headings, repeated table heads, pictures with their texts, and contents. */
export async function writeWord(
  document: LaidDocument,
  pageNumbers: PageNumberEstimator = pageEstimatorOf(document),
): Promise<Uint8Array> {
  const { title, issuer, contentsTitle, blocks } = document
  const small = { size: 16, color: colours.quiet }
  const word = new WordDocument({
    title,
    creator: issuer,
    styles: stylesOf(document),
    // The contents stand complete for whoever only reads; Word, which alone knows its letters, renews them on opening.
    pageNumbers,
    features: { updateFields: true },
    numbering: { config: listNumberings },
    sections: [
      coverOf(document),
      {
        properties: { page: { ...page, pageNumbers: { start: 1 } } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: lineTwips }],
                children: [new TextRun({ text: `${title}\t${issuer}`, ...small })],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], ...small })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            spacing: exactly(spacings.contentsTitle),
            children: [new TextRun({ text: contentsTitle, size: 32, bold: true })],
          }),
          new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: '1-2' }),
          ...blocksOf(blocks),
        ],
      },
    ],
  })
  return Packer.toBuffer(word)
}
