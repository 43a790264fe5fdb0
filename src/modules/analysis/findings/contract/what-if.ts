import { z } from 'zod'
import { query } from '#kernel/contract/index.ts'
import { answerShape, rowsShape } from '#modules/ledger/contract.ts'
import { analysesShape, cityShape, selection, selectionErrors } from '../../contract/shapes.ts'
import { bilingual, count, issue, level, systemShape } from './shapes.ts'

const outcome = z.object({
  isFound: z.boolean(),
  severity: level.nullable(),
  denominator: count,
  systems: z.array(systemShape).readonly(),
})

const sideShape = z.object({ systems: count, analyses: analysesShape })

export const tryChanges = query({
  route: 'POST /api/analysis/what-if',
  summary: {
    ja: '台帳を変えたら分析と課題がどうなるかを試す(何も書き込まない)',
    en: 'Try what changes of the ledger would do to analyses and findings (nothing is written)',
  },
  permission: 'findings.read',
  input: z.object({
    ...selection,
    changes: z
      .array(
        z.object({
          systemId: z.uuid(),
          isRetired: z.boolean().optional(),
          /** Only what changes; null takes an answer back to 未回答. */
          answers: z.record(z.string(), answerShape.nullable()).optional(),
          /** Collections that change, each with all its rows. */
          rows: rowsShape.optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    before: sideShape,
    after: sideShape,
    findings: z.array(
      z.object({
        rule: z.string(),
        issue,
        title: bilingual,
        before: outcome,
        after: outcome,
        change: z.enum(['resolved', 'new', 'better', 'worse', 'same']),
      }),
    ),
  }),
  errors: selectionErrors,
})
