import { z } from 'zod'

/** In the order of the policy: ①–⑦, then table 8. */
export const analysisNames = [
  'maintenanceShare',
  'users',
  'servers',
  'usageForm',
  'serverLocation',
  'operationStructure',
  'dependency',
  'terminals',
] as const

export type AnalysisName = (typeof analysisNames)[number]

const listOf = <T extends z.ZodType>(shape: T) => z.array(shape).readonly()

const count = z.number().int().min(0)
/** 0…1. */
const share = z.number().min(0).max(1)
/** Not bounded: an absurd price in one sheet must not hide everybody's diagnosis. */
const yen = z.number()

/** A system by its name and its owner's, with the id that leads into the ledger. */
export const system = z.object({ system: z.string(), systemId: z.string(), division: z.string() })

export const missing = listOf(
  system.extend({
    /** 未回答, 対象外, 不明, or 計画中: not in use yet. */
    reason: z.enum(['unanswered', 'notApplicable', 'unknown', 'planned']),
  }),
)

const systemMaintenance = system.extend({
  share,
  yearlyOverInitial: z.number().min(0).nullable(),
  flag: z.enum(['aboveHalf', 'none', 'abnormallyLow']).nullable(),
  firstFiscalYear: z.number().int(),
  hardwareYen: yen,
  softwareYen: yen,
  buildYen: yen,
  maintenanceYen: yen,
  maintenanceYears: count,
  initialYen: yen,
  totalYen: yen,
})

const choices = z.object({
  denominator: count,
  missing,
  counts: listOf(
    z.object({
      choice: z.string(),
      /** In Japanese, as the ledger has it. */
      label: z.string(),
      labelEn: z.string(),
      count,
      share,
      systems: listOf(system),
    }),
  ),
})

export const analysesShape = z.object({
  maintenanceShare: z.object({
    denominator: count,
    missing,
    aboveHalf: listOf(systemMaintenance),
    none: listOf(systemMaintenance),
    abnormallyLow: listOf(systemMaintenance),
    perSystem: listOf(systemMaintenance),
    /** The rule of thumb: half of the five years' cost; a tenth of the initial cost a year. */
    usualPeriodShare: share,
    usualYearlyShare: share,
  }),
  users: z.object({
    denominator: count,
    missing,
    bands: listOf(
      z.object({
        from: count,
        /** Null: no upper end. */
        to: count.nullable(),
        count,
        share,
        systems: listOf(system.extend({ users: count })),
      }),
    ),
  }),
  servers: z.object({
    denominator: count,
    missing,
    perSystem: listOf(system.extend({ servers: count })),
    singleServerDedicated: listOf(system),
    distribution: listOf(z.object({ servers: count, count, systems: listOf(system) })),
    totalServers: count,
  }),
  usageForm: choices,
  serverLocation: choices,
  operationStructure: choices,
  dependency: choices,
  terminals: z.object({
    denominator: count,
    missing,
    types: listOf(
      z.object({
        type: z.string(),
        count,
        isShared: z.boolean(),
        systems: listOf(system.extend({ isPlanned: z.boolean() })),
      }),
    ),
    totalTypes: count,
    totalTerminals: count,
  }),
})

export type Analyses = z.output<typeof analysesShape>
export type System = z.output<typeof system>
export type MissingSystem = z.output<typeof missing>[number]

export const cityShape = z.object({ code: z.string(), name: z.string() })

/** The day looked at; today when left out. */
export const asOf = z.iso.date().optional()

/** What is looked at: a day, the divisions that own the systems, a tag they carry; all of them when left out. */
export const selection = {
  asOf,
  divisionId: z.array(z.uuid()).max(200).optional(),
  tag: z.string().max(200).optional(),
}

export const selectionErrors = { 'analysis.divisionNotYours': 403, 'analysis.noSuchDivision': 404 } as const
