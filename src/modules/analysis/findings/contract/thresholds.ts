import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { asOf } from '../../contract/shapes.ts'
import { bilingual, issue, rule } from './shapes.ts'

const setThresholdShape = z.object({
  /** Null: the standard again. */
  value: z.number().nullable(),
  validFrom: z.string(),
  reason: z.string(),
  setAt: z.string(),
  setByName: z.string(),
})

export const showThresholds = query({
  route: 'GET /api/analysis/thresholds',
  summary: { ja: '課題を判定する基準を見る', en: 'Show the limits by which findings are judged' },
  permission: 'findings.read',
  input: z.object({ asOf }),
  output: z.object({
    asOf: z.string(),
    rules: z.array(
      z.object({
        rule: z.string(),
        issue,
        title: bilingual,
        /** What is looked at, with the limits of the day. */
        explanation: bilingual,
        thresholds: z.array(
          z.object({
            name: z.string(),
            label: bilingual,
            unit: bilingual,
            minimum: z.number(),
            maximum: z.number(),
            standard: z.number(),
            /** What holds on the day. */
            value: z.number(),
            isStandard: z.boolean(),
            /** Everything ever set, latest first; what begins later than the day too. */
            history: z.array(setThresholdShape),
          }),
        ),
      }),
    ),
  }),
})

export const setThreshold = command({
  route: 'PUT /api/analysis/thresholds/{rule}/{name}',
  summary: {
    ja: '判定の基準を、ある日から変える',
    en: 'Change a limit of the findings from a day on',
  },
  permission: 'findings.judge',
  input: z.object({
    rule,
    name: z.string().min(1).max(60),
    /** Null goes back to the standard. */
    value: z.number().nullable(),
    /** Day from which it holds: today or later, so that what was judged stays as it was. Today when left out. */
    validFrom: z.iso.date().optional(),
    reason: z.string().min(1).max(1000),
  }),
  output: z.object({
    rule: z.string(),
    name: z.string(),
    value: z.number().nullable(),
    validFrom: z.string(),
  }),
  audit: { action: 'findings.setThreshold', subject: (input) => `${input.rule}.${input.name}` },
  idempotency: 'key',
})
