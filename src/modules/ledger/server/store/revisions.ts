import type { TenantTransaction } from '#kernel/module/index.ts'
import type { FieldChange } from '../../domain/index.ts'
import type { LedgerTables, RevisionSource } from '../tables.ts'
import { inChunks } from './chunks.ts'

export interface Revision {
  revisionId: string
  recordedAt: string
  actorId: string
  actorName: string
  effectiveOn: string
  reason: string
  source: RevisionSource
  sourceName: string | null
}

export async function insertRevision(tx: TenantTransaction, revision: Revision) {
  await tx
    .tables<LedgerTables>()
    .insertInto('ledger_revision')
    .values({
      tenant_id: tx.tenantId,
      revision_id: revision.revisionId,
      recorded_at: revision.recordedAt,
      actor_id: revision.actorId,
      actor_name: revision.actorName,
      effective_on: revision.effectiveOn,
      reason: revision.reason,
      source: revision.source,
      source_name: revision.sourceName,
    })
    .execute()
}

export interface SystemChanges {
  systemId: string
  version: number
  changes: readonly FieldChange[]
}

export async function insertChanges(
  tx: TenantTransaction,
  revisionId: string,
  systems: readonly SystemChanges[],
) {
  const rows = systems.flatMap(({ systemId, version, changes }) =>
    changes.map(({ category, field, kind, row, before, after }, number) => ({
      tenant_id: tx.tenantId,
      system_id: systemId,
      revision_id: revisionId,
      number,
      version,
      category,
      collection: row?.collection ?? null,
      row_key: row?.rowKey ?? null,
      row_kind: row?.kind ?? null,
      row_answers: row ? JSON.stringify(row.answers) : null,
      field,
      kind,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    })),
  )
  for (const some of inChunks(rows))
    await tx.tables<LedgerTables>().insertInto('ledger_change').values(some).execute()
}

export type StoredRevision = Revision & { version: number; changes: FieldChange[] }

/** Revisions of a system, newest first, each with its changes. */
export async function selectHistory(
  tx: TenantTransaction,
  systemId: string,
  limit: number,
  beforeVersion: number | null,
): Promise<StoredRevision[]> {
  const db = tx.tables<LedgerTables>()
  const versions = await db
    .selectFrom('ledger_change')
    .select(['version', 'revision_id'])
    .distinct()
    .where('tenant_id', '=', tx.tenantId)
    .where('system_id', '=', systemId)
    .$if(beforeVersion !== null, (query) => query.where('version', '<', beforeVersion))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  if (versions.length === 0) return []
  const ids = versions.map(({ revision_id }) => revision_id)
  const revisions = await db
    .selectFrom('ledger_revision')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('revision_id', 'in', ids)
    .execute()
  const changes = await db
    .selectFrom('ledger_change')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('system_id', '=', systemId)
    .where('revision_id', 'in', ids)
    .orderBy('number')
    .execute()
  const byId = new Map(revisions.map((each) => [each.revision_id, each]))
  return versions.flatMap(({ version, revision_id }) => {
    const found = byId.get(revision_id)
    if (!found) return []
    return [
      {
        revisionId: revision_id,
        version,
        recordedAt: found.recorded_at,
        actorId: found.actor_id,
        actorName: found.actor_name,
        effectiveOn: found.effective_on,
        reason: found.reason,
        source: found.source,
        sourceName: found.source_name,
        changes: changes.filter((each) => each.revision_id === revision_id).map(toChange),
      },
    ]
  })
}

type ChangeRow = Awaited<ReturnType<typeof selectChangeRows>>[number]
function selectChangeRows(tx: TenantTransaction) {
  return tx.tables<LedgerTables>().selectFrom('ledger_change').selectAll().execute()
}

function toChange(row: ChangeRow): FieldChange {
  return {
    category: row.category,
    field: row.field,
    kind: row.kind,
    ...(row.collection === null
      ? {}
      : {
          row: {
            collection: row.collection,
            rowKey: row.row_key ?? '',
            kind: row.row_kind ?? 'changed',
            answers: row.row_answers ?? {},
          },
        }),
    ...(row.before === null ? {} : { before: row.before }),
    ...(row.after === null ? {} : { after: row.after }),
  }
}
