import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Coverage, coverageOf } from '../font/coverage.ts'
import { fontFiles } from '../font/family.ts'
import { namesOf, replaceUnknown } from '../font/replace-unknown.ts'
import { mapTexts } from '../layout/clean.ts'
import type { LaidDocument } from '../layout/lay-out.ts'

const template = fileURLToPath(new URL('./template.typ', import.meta.url))
/** Results that this many documents did not use are forgotten. */
const keptDocuments = 4

export type PdfPress = (document: LaidDocument) => Uint8Array

/**
 * A press that is warm after its first document. PDF/UA-1 (ISO 14289-1): tagged, with title and language; a figure
 * without its text or a sign without its glyph would be an error, not a gap.
 */
export function openPdfPress(): PdfPress {
  const fonts = fontFiles.map((file) => readFileSync(file))
  const coverages = fonts.map(coverageOf)
  const inEveryWeight: Coverage = (codePoint) => coverages.every((has) => has(codePoint))
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontBlobs: fonts }],
  })
  return (document) => {
    const inputs = { document: JSON.stringify(withKnownSigns(document, inEveryWeight)) }
    try {
      return compiler.pdf({ mainFilePath: template, inputs }, { pdfStandard: 'ua-1' })
    } catch (error) {
      throw new Error(complaintOf(error))
    } finally {
      compiler.evictCache(keptDocuments)
    }
  }
}

/** 〓 for signs that the font does not have, and a last line that names them. */
function withKnownSigns(document: LaidDocument, has: Coverage): LaidDocument {
  const unknown = new Set<string>()
  const known = mapTexts(document, (text) => replaceUnknown(text, has, unknown))
  if (unknown.size === 0) return known
  const text = document.unknownSigns.replace('{signs}', namesOf(unknown))
  return { ...known, blocks: [...known.blocks, { kind: 'note', text }] }
}

/** Typst's errors are no `Error`s; they carry diagnostics. */
function complaintOf(error: unknown): string {
  const { shortDiagnostics, message } = error as { shortDiagnostics?: unknown; message?: string }
  return `Typst: ${shortDiagnostics ? JSON.stringify(shortDiagnostics) : message}`
}
