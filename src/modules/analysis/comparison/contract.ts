import { z } from 'zod'
import { command, type OutputOf, query } from '#kernel/contract/index.ts'
import { analysisNames, asOf, cityShape, selectionErrors } from '../contract/shapes.ts'

const figure = { key: z.string(), analysis: z.enum([...analysisNames, 'ledger']), label: z.string() }
const side = z.object({
  count: z.number(),
  denominator: z.number().int().nullable(),
  share: z.number().nullable(),
})
const systems = z
  .array(z.object({ system: z.string(), systemId: z.string(), division: z.string() }))
  .readonly()
const looked = z.object({
  asOf: z.string(),
  divisions: z.array(z.object({ divisionId: z.string(), name: z.string() })),
  systems: z.number().int(),
})

export const compareDiagnoses = query({
  route: 'GET /api/analysis/comparison',
  summary: {
    ja: '現状分析を二つの日、または二つの課で比べる',
    en: 'Compare the diagnosis of two days or two divisions',
  },
  permission: 'analysis.read',
  input: z.object({
    leftAsOf: asOf,
    leftDivisionId: z.uuid().optional(),
    rightAsOf: asOf,
    rightDivisionId: z.uuid().optional(),
  }),
  output: z.object({
    city: cityShape,
    left: looked,
    right: looked,
    figures: z.array(
      z.object({
        ...figure,
        left: side,
        right: side,
        /** Right less left. */
        moreCount: z.number(),
        moreShare: z.number().nullable(),
        /** Systems counted on the right only, and on the left only. */
        came: systems,
        went: systems,
      }),
    ),
  }),
  errors: selectionErrors,
})

export type Comparison = OutputOf<typeof compareDiagnoses>

/** Fewer cities than this could be told from each other, so nothing is shown (統計の秘匿). */
export const fewestCities = 5

export const compareCities = query({
  route: 'GET /api/analysis/cities',
  summary: {
    ja: '市の数字を、ほかの市の分布と比べる',
    en: "Compare the city's figures with those of other cities",
  },
  permission: 'analysis.summary',
  input: z.object({ asOf }),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    fewestCities: z.number().int(),
    figures: z.array(
      z.object({
        ...figure,
        own: side,
        /** Other cities that share this figure, in whole per cent or whole numbers; null while there are too few to show. */
        others: z
          .object({
            cities: z.number().int(),
            lowerQuartile: z.number(),
            median: z.number(),
            upperQuartile: z.number(),
            /** Own less median: in systems among as many as answered here, or in the number itself; null without an own answer. */
            moreCount: z.number().int().nullable(),
            /** Own less median in shares, −1…1; null for a number. */
            moreShare: z.number().nullable(),
          })
          .nullable(),
      }),
    ),
    /** What this city gives to the others; null while it gives nothing. */
    shared: z.object({ asOf: z.string(), sharedAt: z.string(), sharedByName: z.string() }).nullable(),
  }),
})

export const shareFigures = command({
  route: 'PUT /api/analysis/cities/own-figures',
  summary: {
    ja: '市の数字を、分布の計算に使わせる(市の名前とシステムの名前は出ない)',
    en: "Let the city's figures count in the distribution (no city or system is named)",
  },
  permission: 'analysis.share',
  input: z.object({ asOf }),
  output: z.object({ figures: z.number().int() }),
  audit: { action: 'analysis.shareFigures' },
  idempotency: 'natural',
})

export const withdrawFigures = command({
  route: 'DELETE /api/analysis/cities/own-figures',
  summary: { ja: '市の数字を、分布の計算から外す', en: "Take the city's figures out of the distribution" },
  permission: 'analysis.share',
  input: z.object({}),
  output: z.object({ figures: z.number().int() }),
  audit: { action: 'analysis.withdrawFigures' },
  idempotency: 'natural',
})

/** Holding the diagnosis against another day, division, or the other cities. */
export const comparisonContract = { compareDiagnoses, compareCities, shareFigures, withdrawFigures } as const
