import { z } from 'zod'
import { defineContract, query } from '#kernel/contract/index.ts'
import { documentErrors } from '#kernel/documents/errors.ts'
import { documentFormats, documentMediaTypes } from '#kernel/documents/format.ts'
import { selection, selectionErrors } from '../contract/shapes.ts'

/** The chapter of the policy that says how things are, written from the live diagnosis: the same object as the page. */
export const exportDocument = query({
  route: 'GET /api/analysis/document',
  summary: {
    ja: '現状分析の章をPDFかWordで書き出す',
    en: 'Export the chapter of the diagnosis as PDF or Word',
  },
  permission: 'analysis.read',
  input: z.object({ format: z.enum(documentFormats).default('pdf'), ...selection }),
  output: { file: true, mediaTypes: Object.values(documentMediaTypes) },
  errors: { ...selectionErrors, ...documentErrors },
})

export const documentContract = defineContract({ exportDocument })
