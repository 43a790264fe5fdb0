import { AppError } from '#kernel/contract/index.ts'
import { openPress } from './apart/press.ts'
import type { Document } from './document.ts'
import type { DocumentFormat } from './format.ts'
import { layOut } from './layout/lay-out.ts'

/** Cells and paragraphs; some 500 pages. */
const mostTexts = 100_000

const press = openPress()

/**
 * The bytes of a document as PDF/UA-1 or as Word, from the same layout, made in a process apart. Every text in it is
 * data: nothing in it can be read as markup, and a sign that the font lacks is shown as 〓 and named at the end.
 * @throws AppError `kernel.documentTooLarge`, `kernel.documentInterrupted`
 */
export async function writeDocument(document: Document, format: DocumentFormat): Promise<Uint8Array> {
  if (textsIn(document) > mostTexts) throw new AppError('kernel.documentTooLarge')
  return press.make({ format, document: layOut(document) })
}

function textsIn({ blocks }: Document): number {
  return blocks.reduce((texts, block) => {
    if (block.kind === 'table') return texts + block.rows.length * block.columns.length
    return texts + (block.kind === 'list' ? block.items.length : 1)
  }, 0)
}
