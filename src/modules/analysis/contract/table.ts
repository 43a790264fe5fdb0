import { z } from 'zod'
import { query } from '#kernel/contract/index.ts'
import { analysisNames, selection, selectionErrors } from './shapes.ts'

/** `figures`: what the chart shows; `systems`: every system with its answer, or why it is not counted. */
export const tableKinds = ['figures', 'systems'] as const

export const exportAnalysis = query({
  route: 'GET /api/analysis/{analysis}/table',
  summary: { ja: '分析の表をCSVで書き出す', en: 'Export the table of an analysis as CSV' },
  permission: 'analysis.read',
  input: z.object({
    analysis: z.enum(analysisNames),
    table: z.enum(tableKinds).default('systems'),
    /** UTF-8 comes with a byte order mark, as Excel wants it. */
    encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
    ...selection,
  }),
  output: { file: true, mediaTypes: ['text/csv'] },
  errors: { ...selectionErrors, 'kernel.sheetCharactersDoNotFit': 422 },
})
