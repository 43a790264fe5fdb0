import type { TenantTransaction } from '#kernel/module/index.ts'
import type { FindingsTables } from '../tables.ts'

/** What another room knows about a finding. */
export interface Note {
  rule: string
  source: string
  sourceKey: string
  systemId: string | null
  note: string
  observedOn: string
  attachedAt: string
  attachedByName: string
}

const columns = [
  'rule',
  'source',
  'source_key as sourceKey',
  'system_id as systemId',
  'note',
  'observed_on as observedOn',
  'attached_at as attachedAt',
  'attached_by_name as attachedByName',
] as const

/** Notes of all findings that were made up to a day, latest first. */
export function selectNotes(tx: TenantTransaction, asOf: string): Promise<Note[]> {
  return tx
    .tables<FindingsTables>()
    .selectFrom('finding_note')
    .select(columns)
    .where('tenant_id', '=', tx.tenantId)
    .where('observed_on', '<=', asOf)
    .orderBy('observed_on', 'desc')
    .orderBy('source_key')
    .execute()
}

/** One row a source record: attaching it again says it anew. */
export async function upsertNote(tx: TenantTransaction, note: Note): Promise<void> {
  const said = {
    system_id: note.systemId,
    note: note.note,
    observed_on: note.observedOn,
    attached_at: note.attachedAt,
    attached_by_name: note.attachedByName,
  }
  await tx
    .tables<FindingsTables>()
    .insertInto('finding_note')
    .values({
      tenant_id: tx.tenantId,
      rule: note.rule,
      source: note.source,
      source_key: note.sourceKey,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'rule', 'source', 'source_key']).doUpdateSet(said),
    )
    .execute()
}

export async function deleteNote(
  tx: TenantTransaction,
  { rule, source, sourceKey }: Pick<Note, 'rule' | 'source' | 'sourceKey'>,
): Promise<void> {
  await tx
    .tables<FindingsTables>()
    .deleteFrom('finding_note')
    .where('tenant_id', '=', tx.tenantId)
    .where('rule', '=', rule)
    .where('source', '=', source)
    .where('source_key', '=', sourceKey)
    .execute()
}
