import { z } from 'zod'

/** An answer as JSON: text, number, yes/no, choice keys, or 対象外 / 不明. An absent key is 未回答. */
export const answerShape = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.object({ missing: z.enum(['notApplicable', 'unknown']) }),
])

export const answersShape = z.record(z.string(), answerShape).readonly()
export const rowsShape = z.record(z.string(), z.array(answersShape).readonly()).readonly()

export const recordShape = z.object({ systemId: z.string(), answers: answersShape, rows: rowsShape })

export const changeKindShape = z.enum(['added', 'changed', 'removed'])

/** One field that differs; `row` names the row of a collection it belongs to. */
export const changeShape = z.object({
  category: z.string(),
  field: z.string(),
  kind: changeKindShape,
  row: z
    .object({ collection: z.string(), rowKey: z.string(), answers: answersShape, kind: changeKindShape })
    .exactOptional(),
  before: answerShape.exactOptional(),
  after: answerShape.exactOptional(),
})

export const day = z.iso.date()
/** The day looked at; today when left out. */
export const asOf = day.optional()
export const systemId = z.uuid()

/** Why and from when; every change of the ledger names both. */
export const revisionInput = {
  /** Not empty; said together with whatever else is wrong. */
  reason: z.string().max(1000),
  /** Day from which the change holds; today when left out. */
  effectiveOn: day.optional(),
}

export const revisedShape = z.object({
  systemId: z.string(),
  version: z.number().int(),
  revisionId: z.string().nullable(),
  changes: z.array(changeShape).readonly(),
})

/**
 * What a system costs in the latest fiscal year, up to that of the day looked at, that has any figure: item by item the
 * settled ones where there are any, else the planned ones. Null while no cost is written.
 */
export const yearlyCostShape = z.object({ fiscalYear: z.number().int(), yen: z.number() }).nullable()

export const completenessShape = z.object({
  asked: z.number().int(),
  answered: z.number().int(),
  unknown: z.number().int(),
})

export const revisionErrors = {
  'ledger.staleVersion': 409,
  'ledger.outsideScope': 403,
} as const
