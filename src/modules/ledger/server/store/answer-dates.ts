import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { LedgerTables } from '../tables.ts'

/** The day since which an answer has stood as it does. */
export interface AnswerDate {
  systemId: string
  /** Null for a single field. */
  collection: string | null
  rowKey: string | null
  field: string
  /** ISO day from which its latest change holds. */
  since: string
}

/** A single field of a system, or a column of its rows. */
export interface AskedAnswer {
  systemId: string
  field: string
}

/** Since when each of the answers asked for stood as it did on a day, row by row where it stands in rows. */
export async function selectAnswerDates(
  tx: TenantTransaction,
  asOf: string,
  asked: readonly AskedAnswer[],
): Promise<AnswerDate[]> {
  if (asked.length === 0) return []
  const { systemIds, fields, pairs } = listsOf(asked)
  // The first two lead to the rows; a list of pairs that is joined instead is planned as a loop over all of them.
  const query = sql<AnswerDate>`
    select change.system_id as "systemId", change.collection, change.row_key as "rowKey", change.field,
      max(revision.effective_on) as since
    from ledger_change as change
    join ledger_revision as revision
      on revision.tenant_id = change.tenant_id and revision.revision_id = change.revision_id
    where change.tenant_id = ${tx.tenantId}
      and change.system_id = any(${systemIds}::uuid[]) and change.field = any(${fields}::text[])
      and change.system_id || ' ' || change.field = any(${pairs}::text[])
      and revision.effective_on <= ${asOf}
    group by change.system_id, change.collection, change.row_key, change.field`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

/** Each system, each field, and each pair of them once. */
function listsOf(asked: readonly AskedAnswer[]) {
  const bySystem = new Map<string, Set<string>>()
  const fields = new Set<string>()
  for (const { systemId, field } of asked) {
    fields.add(field)
    const own = bySystem.get(systemId)
    if (own) own.add(field)
    else bySystem.set(systemId, new Set([field]))
  }
  const pairs = [...bySystem].flatMap(([systemId, own]) => [...own].map((field) => `${systemId} ${field}`))
  return { systemIds: [...bySystem.keys()], fields: [...fields], pairs }
}
