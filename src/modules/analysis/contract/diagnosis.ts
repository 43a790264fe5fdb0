import { z } from 'zod'
import { type OutputOf, query } from '#kernel/contract/index.ts'
import { briefFindings } from '../findings/contract/shapes.ts'
import { analysesShape, cityShape, selection, selectionErrors } from './shapes.ts'

/**
 * Every analysis of a day in one answer, with the systems behind every figure. This shape is a public promise: the
 * command line prints it as it is, keys are added and never renamed.
 */
export const diagnose = query({
  route: 'GET /api/analysis/diagnosis',
  summary: { ja: '現状分析(①〜⑦と専用端末)を見る', en: 'Show the diagnosis (analyses 1 to 7, terminals)' },
  permission: 'analysis.read',
  input: z.object(selection),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    /** Whose systems these are; empty for the whole city. */
    divisions: z.array(z.object({ divisionId: z.string(), name: z.string() })),
    /** Systems looked at: contracted and run by the city, not retired. */
    systems: z.number().int(),
    analyses: analysesShape,
    /** Issues of the policy that the ledger shows, with what speaks for them; none for who may not see findings. */
    findings: briefFindings,
  }),
  errors: selectionErrors,
})

export type Diagnosis = OutputOf<typeof diagnose>
