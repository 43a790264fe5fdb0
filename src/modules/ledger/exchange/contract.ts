import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { sheetErrors } from '#kernel/sheets/errors.ts'
import { workbookMediaType } from '#kernel/sheets/media-type.ts'
import { listFilter } from '../contract/list.ts'
import { asOf, changeShape, day, systemId } from '../contract/shapes.ts'

export const exchangeFormats = ['xlsx', 'csv', 'csv-cp932', 'json'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

const importId = z.uuid()

const plannedSystem = z.object({
  /** Null for a system that the import registers. */
  systemId: z.string().nullable(),
  name: z.string(),
  /** `removed`: the files are the whole ledger and lack it, so it is retired. */
  kind: z.enum(['added', 'changed', 'unchanged', 'removed']),
  /** All fields that differ; `changes` may hold fewer of them. */
  changeCount: z.number().int(),
  changes: z.array(changeShape).readonly(),
})

const place = { file: z.string(), sheet: z.string(), cell: z.string() }

const importProblem = z.object({
  ...place,
  /** Label of the field in the caller's language; empty when the whole sheet or row is meant. */
  field: z.string(),
  value: z.string(),
  /** What is wrong, and what would be right, as sentences in the caller's language. */
  message: z.string(),
  expected: z.string(),
})

export const importStates = ['reading', 'planned', 'accepting', 'accepted', 'cancelled', 'failed'] as const

const planCounts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  changes: z.number().int(),
  problems: z.number().int(),
})

const importShape = z.object({
  importId: z.string(),
  state: z.enum(importStates),
  fileNames: z.array(z.string()).readonly(),
  isWholeLedger: z.boolean(),
  registersNames: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** While `reading` or `accepting`. */
  progress: z.object({ done: z.number().int(), total: z.number().int(), message: z.string() }).nullable(),
  /** Null until the files are read. */
  plan: z
    .object({
      counts: planCounts,
      /** Divisions and vendors that are registered first. */
      newNames: z.object({
        divisions: z.array(z.string()).readonly(),
        vendors: z.array(z.string()).readonly(),
      }),
      /** The ledger changed after an earlier preview; this plan is against the ledger as it is now. */
      isReplanned: z.boolean(),
      /** The first thousand, those that differ before the others; `counts` are of all. */
      systems: z.array(plannedSystem).readonly(),
      problems: z.array(importProblem).readonly(),
      /** Sheets and columns that were left out. */
      ignored: z.array(z.object({ ...place, message: z.string() })).readonly(),
    })
    .nullable(),
  /** Set when accepted; null when nothing differed. */
  revisionId: z.string().nullable(),
  /** Why it failed, in the caller's language. */
  failure: z.string().nullable(),
})

export type ImportView = z.infer<typeof importShape>

const importErrors = {
  ...sheetErrors,
  'ledger.notLedgerJson': 422,
  'ledger.nothingToImport': 422,
} as const

export const planImport = command({
  route: 'POST /api/ledger/imports',
  summary: {
    ja: '台帳のファイルを読み、取り込むと何が変わるかを見る(まだ書き込まない)',
    en: 'Read ledger files and see what an import would change (nothing is written yet)',
  },
  permission: 'ledger.import',
  input: z.object({
    /** Files that were uploaded: one workbook, JSON or archive, or the CSVs of one set. */
    fileIds: z.array(z.string()).min(1).max(100),
    /** The files are the whole ledger: systems that they lack are retired. */
    isWholeLedger: z.boolean().default(false),
    /** Register divisions and vendors that nobody knows yet, instead of calling them problems. */
    registersNames: z.boolean().default(false),
  }),
  output: importShape,
  errors: importErrors,
  audit: { action: 'ledger.planImport' },
  idempotency: 'key',
})

export const showImport = query({
  route: 'GET /api/ledger/imports/{importId}',
  summary: { ja: '取り込みの予定や結果を見る', en: 'Show the plan or the outcome of an import' },
  permission: 'ledger.import',
  input: z.object({ importId }),
  output: importShape,
})

export const acceptImport = command({
  route: 'POST /api/ledger/imports/{importId}/acceptance',
  summary: {
    ja: '取り込みを確定する(全部を一度に書き込む。台帳が変わっていたら、書き込まずに予定を作り直す)',
    en: 'Accept an import (all at once; if the ledger has changed, it is planned anew and nothing is written)',
  },
  permission: 'ledger.import',
  input: z.object({
    importId,
    reason: z.string().min(1).max(1000),
    /** Day from which the changes hold; today when left out. */
    effectiveOn: day.optional(),
  }),
  output: importShape,
  errors: {
    ...importErrors,
    'ledger.importHasProblems': 409,
    'ledger.importIsOver': 409,
    'ledger.importIsRunning': 409,
    'ledger.staleVersion': 409,
    'ledger.outsideScope': 403,
  },
  audit: { action: 'ledger.acceptImport', subject: (input) => input.importId },
  idempotency: 'natural',
})

export const cancelImport = command({
  route: 'POST /api/ledger/imports/{importId}/cancellation',
  summary: { ja: '取り込みをやめる', en: 'Cancel an import' },
  permission: 'ledger.import',
  input: z.object({ importId }),
  output: importShape,
  errors: { 'ledger.importIsOver': 409 },
  audit: { action: 'ledger.cancelImport', subject: (input) => input.importId },
  idempotency: 'natural',
})

export const exportLedger = query({
  route: 'GET /api/ledger/export',
  summary: { ja: '台帳を書き出す', en: 'Export the ledger' },
  permission: 'ledger.read',
  input: z.object({
    /** csv is UTF-8, csv-cp932 for programs that know only that; both are an archive of tables. */
    format: z.enum(exchangeFormats).default('xlsx'),
    /** Only these systems, or those that the filters of the list leave; else all that the caller may see. */
    systemIds: z.array(systemId).max(200).optional(),
    asOf,
    ...listFilter,
  }),
  output: {
    file: true,
    mediaTypes: [workbookMediaType, 'application/zip', 'application/json'],
  },
  errors: { 'kernel.sheetCharactersDoNotFit': 422 },
})

export const exportTemplate = query({
  route: 'GET /api/ledger/template',
  summary: { ja: '台帳の空の様式を書き出す', en: 'Export the empty form of the ledger' },
  permission: 'ledger.read',
  input: z.object({
    format: z.enum(exchangeFormats).default('xlsx'),
    /** How many systems the workbook has sheets for. */
    systems: z.number().int().min(1).max(100).default(5),
  }),
  output: {
    file: true,
    mediaTypes: [workbookMediaType, 'application/zip', 'application/json'],
  },
})

export const listImports = query({
  route: 'GET /api/ledger/imports',
  summary: { ja: '自分の取り込みの一覧', en: 'List your own imports' },
  permission: 'ledger.import',
  input: z.object({ limit: z.number().int().min(1).max(100).default(20) }),
  output: z.object({
    imports: z.array(
      importShape
        .pick({ importId: true, state: true, fileNames: true, createdAt: true, revisionId: true })
        .extend({ counts: planCounts.nullable() }),
    ),
  }),
})

export const exportProblems = query({
  route: 'GET /api/ledger/imports/{importId}/problems',
  summary: { ja: '取り込めない箇所を表として書き出す', en: 'Export the places that cannot be imported' },
  permission: 'ledger.import',
  input: z.object({ importId, format: z.enum(['csv', 'xlsx']).default('csv') }),
  output: { file: true, mediaTypes: ['text/csv', workbookMediaType] },
})

/** Operations of moving ledger data in and out; part of the ledger's contract. */
export const exchangeContract = {
  planImport,
  showImport,
  listImports,
  exportProblems,
  acceptImport,
  cancelImport,
  exportLedger,
  exportTemplate,
} as const
