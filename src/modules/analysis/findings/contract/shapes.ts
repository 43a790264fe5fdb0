import { z } from 'zod'
import { issueMarks } from '../domain/issues.ts'
import { findingStates, stepKinds } from '../domain/settle.ts'

export const bilingual = z.object({ ja: z.string(), en: z.string() })
export const rule = z.string().min(1).max(60)
export const issue = z.enum(issueMarks)
export const level = z.enum(['high', 'medium', 'low'])
export const state = z.enum(findingStates)
export const count = z.number().int().min(0)
export const share = z.number().min(0).max(1)
export const initiativeNumber = z.number().int().min(1).max(9)

export const systemShape = z.object({ system: z.string(), systemId: z.string(), division: z.string() })
export const rowShape = z.object({ collection: z.string(), rowKey: z.string() }).nullable()

/** An answer as the ledger holds it: text, number, yes/no or choice keys; null where what is expected is not there. */
export const valueShape = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
  .nullable()

export const evidenceShape = systemShape.extend({
  criterion: z.string(),
  /** Key of the ledger's field catalogue. */
  field: z.string(),
  value: valueShape,
  row: rowShape,
  /** Choice that ought to stand in the field and does not. */
  expected: z.string().nullable(),
  /** Day since which it has spoken. */
  date: z.string(),
})

export const reasonShape = z.enum(['unanswered', 'notApplicable', 'unknown', 'planned'])
export const missingShape = z.array(systemShape.extend({ reason: reasonShape }))

/** A rule and what it says of the city on the day. */
export const judgedShape = {
  rule: z.string(),
  issue,
  title: bilingual,
  area: bilingual,
  denominator: count,
  missing: missingShape.readonly(),
  systems: z.array(systemShape).readonly(),
  /** Numbers of the initiatives that absorb the issue, and of the principles that these serve. */
  initiatives: z.array(initiativeNumber),
  principles: z.array(z.number().int().min(1).max(5)),
  confidence: z.object({
    level,
    /** Answers given ÷ answers asked for. */
    share,
    /** How many answers are open. */
    open: count,
  }),
}

export const findingShape = z.object({
  ...judgedShape,
  severity: level,
  state,
  /** Earliest day from which any of its evidence has spoken. */
  since: z.string(),
  evidence: z.array(evidenceShape).readonly(),
  /** Pieces of evidence that other rooms have attached. */
  notes: count,
  /** Send it back when deciding. */
  version: count,
})

export type FindingView = z.output<typeof findingShape>

export const stepShape = z.object({
  version: count,
  kind: z.enum(stepKinds),
  asOf: z.string(),
  recordedAt: z.string(),
  /** Null where the rule itself spoke. */
  actorName: z.string().nullable(),
  reason: z.string().nullable(),
  severity: level.nullable(),
  systems: count,
  state,
})

export const noteShape = z.object({
  source: z.string(),
  sourceKey: z.string(),
  systemId: z.string().nullable(),
  note: z.string(),
  observedOn: z.string(),
  attachedAt: z.string(),
  attachedByName: z.string(),
})

export const initiativeShape = z.object({
  number: initiativeNumber,
  title: bilingual,
  absorbs: z.array(issue).readonly(),
  serves: z.array(z.number().int().min(1).max(5)).readonly(),
})

/** What the diagnosis prints of every finding. */
export const briefFindings = z.array(
  z.object({
    issue,
    rule: z.string(),
    /** In Japanese, as the policy names it. */
    title: z.string(),
    severity: level,
    state,
    since: z.string(),
    initiatives: z.array(initiativeNumber),
    evidence: z.array(
      evidenceShape.pick({ system: true, systemId: true, field: true, value: true, date: true }),
    ),
  }),
)
