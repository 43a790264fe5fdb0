import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { Answers } from '../../domain/record.ts'
import type { HeadTable, LedgerTables } from '../tables.ts'
import { inChunks } from './chunks.ts'
import { type Sight, visibleTo } from './sight.ts'

/** Single answers of a system as of a day, with its identity. */
export interface Head {
  systemId: string
  rowId: string
  version: number
  latestFrom: string
  validFrom: string
  owningDivisionId: string
  answers: Answers
}

export interface HeadFilter {
  systemIds?: readonly string[]
  divisionIds?: readonly string[]
}

/** Heads that a person may see, as of a day, in the order of their reading. */
export async function selectHeads(
  tx: TenantTransaction,
  asOf: string,
  sight: Sight,
  { systemIds, divisionIds }: HeadFilter = {},
): Promise<Head[]> {
  const query = sql<Head>`select head.system_id as "systemId", head.row_id as "rowId", system.version,
      system.latest_from as "latestFrom", head.valid_from as "validFrom",
      head.owning_division_id as "owningDivisionId", head.answers
    from ledger_head as head
    join ledger_system as system on system.tenant_id = head.tenant_id and system.system_id = head.system_id
    where head.tenant_id = ${tx.tenantId} and head.valid_from <= ${asOf} and head.valid_to > ${asOf}
      and ${visibleTo(tx, sight)}
      ${systemIds ? sql`and head.system_id = any(${systemIds}::uuid[])` : sql``}
      ${divisionIds ? sql`and head.owning_division_id = any(${divisionIds}::uuid[])` : sql``}
    order by head.sort_key, head.system_id`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

export interface AnswersOn {
  on: string
  systemId: string
  owningDivisionId: string
  answers: Answers
}

/** Some single answers of the systems that a person may see, on each of some days, in the order of their reading. */
export async function selectAnswersOn(
  tx: TenantTransaction,
  days: readonly string[],
  keys: readonly string[],
  sight: Sight,
  { systemIds, divisionIds }: HeadFilter = {},
): Promise<AnswersOn[]> {
  // Taken out in one pass: each `answers -> key` would unpack the whole document again.
  const columns = sql.join(keys.map((key) => sql`${sql.id(key)} jsonb`))
  const query = sql<AnswersOn>`select day.on::text as "on", head.system_id as "systemId",
      head.owning_division_id as "owningDivisionId",
      (select jsonb_strip_nulls(to_jsonb(kept)) from jsonb_to_record(head.answers) as kept(${columns})) as answers
    from unnest(${days}::date[]) as day("on")
    join ledger_head as head on head.tenant_id = ${tx.tenantId}
      and head.valid_from <= day.on and head.valid_to > day.on
    where ${visibleTo(tx, sight)}
      ${systemIds ? sql`and head.system_id = any(${systemIds}::uuid[])` : sql``}
      ${divisionIds ? sql`and head.owning_division_id = any(${divisionIds}::uuid[])` : sql``}
    order by day.on, head.sort_key, head.system_id`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

/** The day from which the first of the city's sheets holds. */
export async function selectFirstDay(tx: TenantTransaction): Promise<string | null> {
  const query = sql<{ day: string | null }>`
    select min(valid_from)::text as day from ledger_head where tenant_id = ${tx.tenantId}`
  return (await query.execute(tx.tables<LedgerTables>())).rows[0]?.day ?? null
}

/** Takes the named systems for this transaction alone, in one order for everybody, so that no two wait in a circle. */
export async function lockSystems(tx: TenantTransaction, systemIds: readonly string[]) {
  return tx
    .tables<LedgerTables>()
    .selectFrom('ledger_system')
    .select(['system_id as systemId', 'name', 'version', 'latest_from as latestFrom'])
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`system_id = any(${systemIds}::uuid[])`)
    .orderBy('system_id')
    .forUpdate()
    .execute()
}

/** Every system's name as of now. */
export async function selectSystemNames(tx: TenantTransaction) {
  return tx
    .tables<LedgerTables>()
    .selectFrom('ledger_system')
    .select(['system_id as systemId', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .execute()
}

/** Names that systems bore on a day. */
export async function selectSystemNamesAsOf(tx: TenantTransaction, asOf: string) {
  const query = sql<{
    systemId: string
    name: string
  }>`select system_id as "systemId", answers ->> 'name' as name
    from ledger_head where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf}`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

export interface SystemState {
  systemId: string
  name: string
  version: number
}

/** Writes identities: new systems, and the next version of known ones. */
export async function saveSystems(
  tx: TenantTransaction,
  systems: readonly SystemState[],
  latestFrom: string,
) {
  for (const some of inChunks(systems))
    await tx
      .tables<LedgerTables>()
      .insertInto('ledger_system')
      .values(
        some.map(({ systemId, name, version }) => ({
          tenant_id: tx.tenantId,
          system_id: systemId,
          name,
          version,
          latest_from: latestFrom,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'system_id']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          version: row.ref('excluded.version'),
          latest_from: row.ref('excluded.latest_from'),
        })),
      )
      .execute()
}

export type NewHead = Omit<
  HeadTable,
  'tenant_id' | 'valid_from' | 'valid_to' | 'position' | 'revision_id' | 'ended_by' | 'answers'
> & {
  answers: Answers
}

export async function insertHeads(
  tx: TenantTransaction,
  heads: readonly NewHead[],
  effectiveOn: string,
  revisionId: string,
) {
  for (const some of inChunks(heads))
    await tx
      .tables<LedgerTables>()
      .insertInto('ledger_head')
      .values(
        some.map(({ answers, ...head }) => ({
          ...head,
          tenant_id: tx.tenantId,
          valid_from: effectiveOn,
          valid_to: 'infinity',
          position: 0,
          revision_id: revisionId,
          ended_by: null,
          answers: JSON.stringify(answers),
        })),
      )
      .execute()
}
