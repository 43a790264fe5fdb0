import { z } from 'zod'
import { query } from '#kernel/contract/index.ts'
import { answerShape, rowsShape } from '#modules/ledger/contract.ts'
import { analysesShape, analysisNames, cityShape, selection, selectionErrors } from '../../contract/shapes.ts'
import { themeNames } from '../../themes/names.ts'
import { bilingual, count, issue, level, systemShape } from './shapes.ts'

const outcome = z.object({
  isFound: z.boolean(),
  severity: level.nullable(),
  denominator: count,
  systems: z.array(systemShape).readonly(),
})

const rowWish = z.object({
  collection: z.string().max(60),
  /** Which row, by the answers of its key fields; left out for a new row. */
  row: z.record(z.string(), answerShape).optional(),
  isRemoved: z.boolean().optional(),
  /** Only what changes; null takes an answer back to 未回答. */
  answers: z.record(z.string(), answerShape.nullable()).optional(),
})

const figureSide = z.object({
  count: z.number(),
  denominator: count.nullable(),
  share: z.number().nullable(),
})
const themeSide = z.object({ denominator: count, answer: z.string() })
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
          /** A system that is not in the ledger, under an id of the caller's own. */
          isAdded: z.boolean().optional(),
          isRetired: z.boolean().optional(),
          /** Only what changes; null takes an answer back to 未回答. */
          answers: z.record(z.string(), answerShape.nullable()).optional(),
          /** Collections that change, each with all its rows. */
          rows: rowsShape.optional(),
          /** Single rows that are added, changed or removed. */
          rowChanges: z.array(rowWish).max(500).optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    /** Systems that the changes speak of, by their names after them. */
    changed: z.array(
      systemShape.extend({
        /** False while neither the divisions nor the tag asked for have it, before or after: it counts nowhere. */
        isCounted: z.boolean(),
      }),
    ),
    before: sideShape,
    after: sideShape,
    /** The figures of both sides, after less before. */
    figures: z.array(
      z.object({
        key: z.string(),
        analysis: z.enum([...analysisNames, 'ledger']),
        label: z.string(),
        left: figureSide,
        right: figureSide,
        moreCount: z.number(),
        moreShare: z.number().nullable(),
      }),
    ),
    /** Analyses by theme, each answered in a sentence of the caller's language. */
    themes: z.array(
      z.object({
        theme: z.enum(themeNames),
        title: z.string(),
        before: themeSide,
        after: themeSide,
      }),
    ),
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
