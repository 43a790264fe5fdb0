import { z } from 'zod'
import { query } from '#kernel/contract/index.ts'
import { workbookMediaType } from '#kernel/sheets/media-type.ts'
import { asOf, completenessShape, systemId } from './shapes.ts'

export const sortKeys = [
  'name',
  'division',
  'status',
  'staffUsers',
  'nextRenewal',
  'yearlyCost',
  'completeness',
] as const

/** Columns that may stand beside the name. */
export const columnKeys = [
  'division',
  'status',
  'kindOfUse',
  'networkZone',
  'staffUsers',
  'nextRenewal',
  'yearlyCost',
  'completeness',
  'tags',
] as const
export type ColumnKey = (typeof columnKeys)[number]

export const listFilter = {
  /** Any words of the system's sheet; all must be found. */
  text: z.string().max(200).optional(),
  divisionId: z.array(z.uuid()).max(100).optional(),
  vendorId: z.array(z.uuid()).max(100).optional(),
  status: z.array(z.string()).max(20).optional(),
  kindOfUse: z.array(z.string()).max(20).optional(),
  networkZone: z.array(z.string()).max(20).optional(),
  tag: z.array(z.string()).max(50).optional(),
}

export const listOrder = {
  /** Fiscal year of the costs shown and sorted by; the latest that most systems have when left out. */
  costYear: z.number().int().min(1900).max(2200).optional(),
  sort: z.enum(sortKeys).default('name'),
  order: z.enum(['ascending', 'descending']).default('ascending'),
}

export const listedSystem = z.object({
  systemId: z.string(),
  name: z.string(),
  nameKana: z.string().nullable(),
  shortName: z.string().nullable(),
  divisionId: z.string(),
  division: z.string(),
  status: z.string().nullable(),
  kindOfUse: z.string().nullable(),
  networkZone: z.string().nullable(),
  tags: z.array(z.string()),
  staffUsers: z.number().nullable(),
  nextRenewalOn: z.string().nullable(),
  /** Of the list's cost year. */
  yearlyCostYen: z.number().nullable(),
  outOfScope: z.enum(['contractedByOthers', 'runByOthers', 'retired']).nullable(),
  completeness: completenessShape,
})

const facet = z.array(z.object({ key: z.string(), label: z.string().nullable(), count: z.number().int() }))

export const listSystems = query({
  route: 'GET /api/ledger/systems',
  summary: { ja: 'システムの一覧を見る', en: 'List systems' },
  permission: 'ledger.read',
  input: z.object({
    asOf,
    ...listFilter,
    ...listOrder,
    page: z.number().int().min(1).default(1),
    pageSize: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    asOf: z.string(),
    fiscalYear: z.number().int(),
    /** The one fiscal year of every cost in the list, and those there are to choose from, up to the day's. */
    costYear: z.number().int().nullable(),
    costYears: z.array(z.object({ fiscalYear: z.number().int(), systems: z.number().int() })),
    /** Systems that the caller may see on the day, and those that the filters leave. */
    visible: z.number().int(),
    found: z.number().int(),
    systems: z.array(listedSystem),
    /** How many of the visible systems each filter value holds. */
    facets: z.object({
      division: facet,
      vendor: facet,
      status: facet,
      kindOfUse: facet,
      networkZone: facet,
      tag: facet,
    }),
  }),
})

export const listFormats = ['csv', 'csv-cp932', 'xlsx'] as const

export const exportList = query({
  route: 'GET /api/ledger/systems-table',
  summary: { ja: 'システムの一覧を表として書き出す', en: 'Export the list of systems as a table' },
  permission: 'ledger.read',
  input: z.object({
    asOf,
    ...listFilter,
    /** Of those that the filters leave, only these. */
    systemIds: z.array(systemId).max(200).optional(),
    ...listOrder,
    format: z.enum(listFormats).default('csv'),
  }),
  output: { file: true, mediaTypes: ['text/csv', workbookMediaType] },
  errors: { 'kernel.sheetCharactersDoNotFit': 422 },
})
