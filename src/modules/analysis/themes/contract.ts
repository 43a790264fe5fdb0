import { z } from 'zod'
import { defineContract, query } from '#kernel/contract/index.ts'
import { cityShape, missing, selection, selectionErrors, system } from '../contract/shapes.ts'
import { tableKinds } from '../contract/table.ts'
import { themeNames, themeSources } from './names.ts'

const bilingual = z.object({ ja: z.string(), en: z.string() })
const kind = z.enum(['yen', 'count', 'share', 'growth', 'index', 'year', 'text', 'date'])
const cell = z.union([z.string(), z.number(), z.null(), bilingual])
const list = <T extends z.ZodType>(shape: T) => z.array(shape).readonly()

const theme = z.object({
  name: z.enum(themeNames),
  denominator: z.number().int(),
  missing,
  /** The few figures that answer; null where nothing can be said. A share is 0…1, money in yen. */
  indicators: z.record(z.string(), z.object({ value: z.number().nullable(), kind })),
  measures: z.enum(['yen', 'systems', 'count', 'share']),
  figures: list(
    z.object({
      key: z.string(),
      label: bilingual,
      value: z.number(),
      share: z.number().nullable(),
      isNotable: z.boolean(),
      systems: list(system),
      /** A cell for each of `figureColumns`. */
      cells: list(cell).exactOptional(),
    }),
  ),
  /** What the table of the bars says beside their values. */
  figureColumns: list(z.object({ key: z.string(), kind })).exactOptional(),
  /** A published value to hold the bars against. */
  reference: z.object({ value: z.number(), label: bilingual }).exactOptional(),
  columns: list(z.object({ key: z.string(), kind })),
  /** One row a system, or a part of one; a cell for each of the columns. */
  details: list(
    system.extend({
      figure: z.string().exactOptional(),
      cells: list(cell),
    }),
  ),
  /** What it reads beside the ledger. */
  source: z.enum(themeSources).exactOptional(),
})

export type Theme = z.output<typeof theme>

/** Analyses by theme, beyond the policy's seven. */
export const themesContract = defineContract({
  analyseThemes: query({
    route: 'GET /api/analysis/themes',
    summary: { ja: 'テーマ別の分析を見る', en: 'Show the analyses by theme' },
    permission: 'analysis.read',
    input: z.object(selection),
    output: z.object({
      city: cityShape,
      asOf: z.string(),
      divisions: z.array(z.object({ divisionId: z.string(), name: z.string() })),
      systems: z.number().int(),
      themes: list(theme),
    }),
    errors: selectionErrors,
  }),
  exportTheme: query({
    route: 'GET /api/analysis/themes/{theme}/table',
    summary: { ja: 'テーマ別の分析の表をCSVで書き出す', en: 'Export the table of a theme as CSV' },
    permission: 'analysis.read',
    input: z.object({
      theme: z.enum(themeNames),
      table: z.enum(tableKinds).default('systems'),
      encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
      ...selection,
    }),
    output: { file: true, mediaTypes: ['text/csv'] },
    errors: { ...selectionErrors, 'kernel.sheetCharactersDoNotFit': 422 },
  }),
})
