import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { Standing, StepKind } from '../../domain/index.ts'
import type { FindingsTables } from '../tables.ts'

/** One step of a finding, with how it stood after it. */
export interface Step extends Standing {
  rule: string
  version: number
  kind: StepKind
  asOf: string
  recordedAt: string
  actorId: string | null
  actorName: string | null
  reason: string | null
}

const columns = [
  'rule',
  'version',
  'kind',
  'as_of as asOf',
  'recorded_at as recordedAt',
  'actor_id as actorId',
  'actor_name as actorName',
  'reason',
  'is_found as isFound',
  'severity',
  'system_ids as systemIds',
  'state',
  'closed_over as closedOver',
] as const

/** Holds off others that would write steps of this city until the transaction ends. */
export async function lockSteps(tx: TenantTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`findings ${tx.tenantId}`}, 0))`.execute(
    tx.tables<FindingsTables>(),
  )
}

/** How each finding stands, by rule; with a day, how it stood then. */
export async function selectStandings(tx: TenantTransaction, asOf?: string): Promise<Map<string, Step>> {
  const steps = await tx
    .tables<FindingsTables>()
    .selectFrom('finding_step')
    .select(columns)
    .distinctOn('rule')
    .where('tenant_id', '=', tx.tenantId)
    .$if(asOf !== undefined, (query) => query.where('as_of', '<=', asOf ?? ''))
    .orderBy('rule')
    .orderBy('version', 'desc')
    .execute()
  return new Map(steps.map((step) => [step.rule, step]))
}

/** Every step of one finding, newest first. */
export function selectSteps(tx: TenantTransaction, rule: string): Promise<Step[]> {
  return tx
    .tables<FindingsTables>()
    .selectFrom('finding_step')
    .select(columns)
    .where('tenant_id', '=', tx.tenantId)
    .where('rule', '=', rule)
    .orderBy('version', 'desc')
    .execute()
}

/** Steps of all findings noted at an instant or later, newest first. */
export function selectLatestSteps(
  tx: TenantTransaction,
  { since, limit }: { since: string | null; limit: number },
): Promise<Step[]> {
  return tx
    .tables<FindingsTables>()
    .selectFrom('finding_step')
    .select(columns)
    .where('tenant_id', '=', tx.tenantId)
    .$if(since !== null, (query) => query.where('recorded_at', '>=', since ?? ''))
    .orderBy('recorded_at', 'desc')
    .orderBy('rule')
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
}

export async function insertStep(tx: TenantTransaction, step: Step): Promise<void> {
  await tx
    .tables<FindingsTables>()
    .insertInto('finding_step')
    .values({
      tenant_id: tx.tenantId,
      rule: step.rule,
      version: step.version,
      kind: step.kind,
      as_of: step.asOf,
      recorded_at: step.recordedAt,
      actor_id: step.actorId,
      actor_name: step.actorName,
      reason: step.reason,
      is_found: step.isFound,
      severity: step.severity,
      system_ids: JSON.stringify(step.systemIds),
      state: step.state,
      closed_over: step.closedOver && JSON.stringify(step.closedOver),
    })
    .execute()
}
