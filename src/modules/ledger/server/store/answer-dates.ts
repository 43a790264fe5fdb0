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
  const systemIds = [...new Set(asked.map(({ systemId }) => systemId))]
  const fields = [...new Set(asked.map(({ field }) => field))]
  const pairs = [...new Set(asked.map(({ systemId, field }) => `${systemId} ${field}`))]
  // The first two lead to the rows; a list of pairs that is joined instead is planned as a loop over all of them.
  const isAsked = sql<boolean>`change.system_id = any(${systemIds}::uuid[]) and change.field = any(${fields}::text[])
    and change.system_id || ' ' || change.field = any(${pairs}::text[])`
  return tx
    .tables<LedgerTables>()
    .selectFrom('ledger_change as change')
    .innerJoin('ledger_revision as revision', (join) =>
      join
        .onRef('revision.tenant_id', '=', 'change.tenant_id')
        .onRef('revision.revision_id', '=', 'change.revision_id'),
    )
    .select((build) => [
      'change.system_id as systemId',
      'change.collection',
      'change.row_key as rowKey',
      'change.field',
      build.fn.max<string>('revision.effective_on').as('since'),
    ])
    .where('change.tenant_id', '=', tx.tenantId)
    .where(isAsked)
    .where('revision.effective_on', '<=', asOf)
    .groupBy(['change.system_id', 'change.collection', 'change.row_key', 'change.field'])
    .execute()
}
