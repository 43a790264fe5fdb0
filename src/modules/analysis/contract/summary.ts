import { z } from 'zod'
import { type OutputOf, query } from '#kernel/contract/index.ts'
import { asOf, cityShape } from './shapes.ts'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const basis = { denominator: count, missing: count }

const choices = z.object({ ...basis, counts: z.array(z.object({ choice: z.string(), count, share })) })

/** The same figures of the whole city without any system's name: what every division may compare itself with. */
export const summarise = query({
  route: 'GET /api/analysis/summary',
  summary: { ja: '市全体の集計だけを見る', en: "Show the whole city's figures, without names" },
  permission: 'analysis.summary',
  input: z.object({ asOf }),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    systems: count,
    analyses: z.object({
      maintenanceShare: z.object({ ...basis, aboveHalf: count, none: count, abnormallyLow: count }),
      users: z.object({
        ...basis,
        bands: z.array(z.object({ from: count, to: count.nullable(), count, share })),
      }),
      servers: z.object({
        ...basis,
        distribution: z.array(z.object({ servers: count, count })),
        totalServers: count,
        singleServerDedicated: count,
      }),
      usageForm: choices,
      serverLocation: choices,
      operationStructure: choices,
      dependency: choices,
      terminals: z.object({ ...basis, totalTypes: count, totalTerminals: count }),
    }),
  }),
})

export type Summary = OutputOf<typeof summarise>
