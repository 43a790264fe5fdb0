import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { Completeness } from '../../domain/index.ts'
import type { Answers } from '../../domain/record.ts'
import type { LedgerTables } from '../tables.ts'
import { type Sight, visibleTo } from './sight.ts'

/** The few answers of a head that a list shows, without loading the rest. */
export const listedKeys = [
  'name',
  'nameKana',
  'shortName',
  'status',
  'kindOfUse',
  'networkZone',
  'staffUsers',
  'nextRenewalOn',
  'contractedBy',
  'runBy',
  'tags',
] as const

export interface ListedHead extends Completeness {
  systemId: string
  divisionId: string
  sortKey: string
  answers: Answers
  /** For each word whether the sheet holds it. */
  found: readonly boolean[]
}

/** Heads that a person may see, as of a day, each with which of the words (folded for search) it holds. */
export async function selectListed(
  tx: TenantTransaction,
  asOf: string,
  sight: Sight,
  words: readonly string[],
): Promise<ListedHead[]> {
  const text =
    sight.scope === 'contracted'
      ? sql`head.search_text`
      : sql`(head.search_text || E'\\n' || head.restricted_text)`
  const found = words.map((word) => sql`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  // Taken out in one pass: each `answers -> key` would unpack the whole document again.
  const columns = sql.join(listedKeys.map((key) => sql`${sql.id(key)} jsonb`))
  const query = sql<ListedHead>`select head.system_id as "systemId", head.owning_division_id as "divisionId",
      head.sort_key as "sortKey", head.asked, head.answered, head.unknown,
      (select jsonb_strip_nulls(to_jsonb(listed)) from jsonb_to_record(head.answers) as listed(${columns})) as answers,
      array[${sql.join(found)}]::boolean[] as found
    from ledger_head as head
    where head.tenant_id = ${tx.tenantId} and head.valid_from <= ${asOf} and head.valid_to > ${asOf}
      and ${visibleTo(tx, sight)}`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

/** In which fiscal years, up to the one given, each system has an amount, as of a day. */
export async function selectCostYears(tx: TenantTransaction, asOf: string, upTo: number) {
  const query = sql<{ systemId: string; fiscalYear: number }>`
    select distinct system_id as "systemId", (answers -> 'fiscalYear')::integer as "fiscalYear"
    from ledger_cost
    where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf}
      and jsonb_typeof(answers -> 'fiscalYear') = 'number' and (answers -> 'fiscalYear')::integer <= ${upTo}
      and jsonb_typeof(answers -> 'quantity') = 'number' and jsonb_typeof(answers -> 'unitPriceYen') = 'number'`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

/** Cost lines of a fiscal year, as of a day. */
export async function selectCosts(tx: TenantTransaction, asOf: string, fiscalYear: number) {
  const query = sql<{ systemId: string; answers: Answers }>`
    select system_id as "systemId", answers
    from ledger_cost
    where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf}
      and answers -> 'fiscalYear' = to_jsonb(${fiscalYear}::integer)`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

/** Who supplies, runs or contracts for which system, as of a day. */
export async function selectVendorsOfSystems(tx: TenantTransaction, asOf: string) {
  const query = sql<{ systemId: string; vendorId: string }>`
    select system_id as "systemId", vendor_id as "vendorId" from ledger_contract
    where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf} and vendor_id is not null
    union
    select system_id, vendor_id from ledger_vendor
    where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf} and vendor_id is not null`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}
