import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import {
  answerShape,
  answersShape,
  asOf,
  changeShape,
  completenessShape,
  day,
  recordShape,
  revisedShape,
  revisionErrors,
  revisionInput,
  rowsShape,
  systemId,
  yearlyCostShape,
} from './shapes.ts'

export const showSystem = query({
  route: 'GET /api/ledger/systems/{systemId}',
  summary: { ja: 'システムの台帳を見る', en: 'Show the ledger of a system' },
  permission: 'ledger.read',
  input: z.object({ systemId, asOf }),
  output: z.object({
    asOf: z.string(),
    record: recordShape,
    /** Version of the latest state: send it back when saving. */
    version: z.number().int(),
    /** Day of the latest change: a change may not begin before it. */
    latestFrom: z.string(),
    /** Day since which the state shown has held. */
    validFrom: z.string(),
    divisionId: z.string(),
    outOfScope: z.enum(['contractedByOthers', 'runByOthers', 'retired']).nullable(),
    completeness: completenessShape.extend({
      byCategory: z.array(completenessShape.extend({ category: z.string() })).readonly(),
    }),
    fiscalYear: z.number().int(),
    yearlyCost: yearlyCostShape,
    /** Systems at the other end of an interface, on either sheet, that the caller may see. */
    partners: z.array(
      z.object({
        systemId: z.string(),
        name: z.string(),
        /** On whose sheet the interface is written. */
        writtenBy: z.enum(['thisSystem', 'partner', 'both']),
      }),
    ),
  }),
})

export const registerSystem = command({
  route: 'POST /api/ledger/systems',
  summary: { ja: 'システムを登録する', en: 'Register a system' },
  permission: 'ledger.write',
  input: z.object({ answers: answersShape, rows: rowsShape.default({}), ...revisionInput }),
  output: revisedShape,
  errors: revisionErrors,
  audit: { action: 'ledger.registerSystem' },
  idempotency: 'key',
})

export const reviseSystem = command({
  route: 'PATCH /api/ledger/systems/{systemId}',
  summary: { ja: 'システムの台帳を直す', en: 'Revise the ledger of a system' },
  permission: 'ledger.write',
  input: z.object({
    systemId,
    expectedVersion: z.number().int().min(1),
    /** Only what changes; null takes an answer back to 未回答. */
    answers: z.record(z.string(), answerShape.nullable()).default({}),
    /** Collections that change, each with all its rows. */
    rows: rowsShape.default({}),
    ...revisionInput,
  }),
  output: revisedShape,
  errors: revisionErrors,
  audit: { action: 'ledger.reviseSystem', subject: (input) => input.systemId },
  idempotency: 'key',
})

export const retireSystem = command({
  route: 'POST /api/ledger/systems/{systemId}/retirement',
  summary: { ja: 'システムを廃止にする', en: 'Retire a system' },
  permission: 'ledger.write',
  input: z.object({ systemId, expectedVersion: z.number().int().min(1), ...revisionInput }),
  output: revisedShape,
  errors: revisionErrors,
  audit: { action: 'ledger.retireSystem', subject: (input) => input.systemId },
  idempotency: 'natural',
})

export const systemHistory = query({
  route: 'GET /api/ledger/systems/{systemId}/history',
  summary: { ja: 'システムの履歴を見る', en: 'Show the history of a system' },
  permission: 'ledger.read',
  input: z.object({
    systemId,
    /** Revisions older than this version. */
    beforeVersion: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    revisions: z.array(
      z.object({
        revisionId: z.string(),
        version: z.number().int(),
        recordedAt: z.string(),
        actorName: z.string(),
        effectiveOn: z.string(),
        reason: z.string(),
        source: z.enum(['form', 'import', 'sample', 'survey', 'approval']),
        sourceName: z.string().nullable(),
        changes: z.array(changeShape).readonly(),
      }),
    ),
    hasMore: z.boolean(),
  }),
})

export const compareSystem = query({
  route: 'GET /api/ledger/systems/{systemId}/comparison',
  summary: { ja: 'システムの2つの日を比べる', en: 'Compare a system on two days' },
  permission: 'ledger.read',
  input: z.object({ systemId, from: day, to: day }),
  output: z.object({ name: z.string(), changes: z.array(changeShape).readonly() }),
})

const comparedSystem = z.object({
  systemId: z.string(),
  name: z.string(),
  division: z.string(),
  kind: z.enum(['added', 'changed', 'removed', 'unchanged']),
  /** Fields that differ, by category. */
  byCategory: z.array(z.object({ category: z.string(), changes: z.number().int() })),
  changes: z.number().int(),
})

export const compareLedger = query({
  route: 'GET /api/ledger/comparison',
  summary: { ja: '台帳の2つの日を比べる', en: 'Compare the ledger on two days' },
  permission: 'ledger.read',
  input: z.object({ from: day, to: day }),
  output: z.object({ from: z.string(), to: z.string(), systems: z.array(comparedSystem) }),
})

export const listNames = query({
  route: 'GET /api/ledger/names',
  summary: { ja: '台帳に書ける課・事業者・システムの名前', en: 'Names that the ledger may refer to' },
  permission: 'ledger.write',
  input: z.object({}),
  output: z.object({
    divisions: z.array(z.string()),
    vendors: z.array(z.string()),
    systems: z.array(z.string()),
    /** Divisions whose systems the caller may write; null for all. */
    writableDivisions: z.array(z.string()).nullable(),
  }),
})

export const ledgerCompleteness = query({
  route: 'GET /api/ledger/completeness',
  summary: { ja: '台帳の充足度を見る', en: 'Show how complete the ledger is' },
  permission: 'ledger.read',
  input: z.object({ asOf }),
  output: z.object({
    asOf: z.string(),
    total: completenessShape,
    byCategory: z.array(completenessShape.extend({ category: z.string() })),
    systems: z.array(
      completenessShape.extend({ systemId: z.string(), name: z.string(), division: z.string() }),
    ),
  }),
})
