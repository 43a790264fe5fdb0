// The whole of what runs apart: a laid out document in, the bytes of a file out, until the parent is gone.
import type { DocumentFormat } from '../format.ts'
import type { LaidDocument } from '../layout/lay-out.ts'
import { openPdfPress, type PdfPress } from '../pdf/write-pdf.ts'

export interface Order {
  format: DocumentFormat
  document: LaidDocument
}

export type Delivery = { bytes: Uint8Array } | { complaint: string }

let pressPdf: PdfPress | undefined

const presses: Record<DocumentFormat, (document: LaidDocument) => Uint8Array | Promise<Uint8Array>> = {
  pdf: (document) => {
    pressPdf ??= openPdfPress()
    return pressPdf(document)
  },
  docx: async (document) => {
    const { writeWord } = await import('../word/write-word.ts')
    return writeWord(document)
  },
}

process.on('message', async ({ format, document }: Order) => {
  try {
    deliver({ bytes: await presses[format](document) })
  } catch (error) {
    deliver({ complaint: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))

function deliver(delivery: Delivery) {
  process.send?.(delivery)
}
