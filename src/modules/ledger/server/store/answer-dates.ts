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

/** For the named fields of the named systems, since when each answer stood as it did on a day. */
export async function selectAnswerDates(
  tx: TenantTransaction,
  { asOf, systemIds, fields }: { asOf: string; systemIds: readonly string[]; fields: readonly string[] },
): Promise<AnswerDate[]> {
  if (systemIds.length === 0 || fields.length === 0) return []
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
    .where('change.system_id', 'in', systemIds)
    .where('change.field', 'in', fields)
    .where('revision.effective_on', '<=', asOf)
    .groupBy(['change.system_id', 'change.collection', 'change.row_key', 'change.field'])
    .execute()
}
