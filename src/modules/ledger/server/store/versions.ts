import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { catalogue, type Field } from '../../catalogue/index.ts'
import type { Answers } from '../../domain/record.ts'
import { referenceColumn } from '../reference-columns.ts'
import { type CollectionTable, collectionTables, type LedgerTables } from '../tables.ts'
import { inChunks } from './chunks.ts'

/** One row of one collection as it stands on a day. */
export interface RowVersion {
  collection: string
  systemId: string
  rowId: string
  position: number
  answers: Answers
  references: Readonly<Record<string, string | null>>
}

/** Rows of all collections as of a day, in their order; all systems or the named ones, in one statement. */
export async function selectRows(
  tx: TenantTransaction,
  asOf: string,
  systemIds: readonly string[] | null,
): Promise<RowVersion[]> {
  const parts = Object.entries(collectionTables).map(([collection, table]) => {
    const fields = catalogue.collectionByKey.get(collection)?.fields ?? []
    return sql`select ${sql.lit(collection)} as collection, system_id as "systemId", row_id as "rowId", position,
        answers, ${referencesOf(fields)} as references
      from ${sql.table(table)}
      where tenant_id = ${tx.tenantId} and valid_from <= ${asOf} and valid_to > ${asOf}
        ${systemIds ? sql`and system_id = any(${systemIds}::uuid[])` : sql``}`
  })
  const query = sql<RowVersion>`select * from (${sql.join(parts, sql` union all `)}) as rows
    order by "systemId", collection, position, "rowId"`
  return (await query.execute(tx.tables<LedgerTables>())).rows
}

function referencesOf(fields: readonly Field[]) {
  const columns = fields.flatMap((field) => referenceColumn(field) ?? [])
  if (columns.length === 0) return sql`'{}'::jsonb`
  const pairs = columns.map((column) => sql`${sql.lit(column)}, ${sql.ref(column)}`)
  return sql`jsonb_build_object(${sql.join(pairs)})`
}

/** Ends the present versions of rows on a day; what began that very day is replaced, not kept for no time at all. */
export async function endVersions(
  tx: TenantTransaction,
  table: CollectionTable | 'ledger_head',
  rowIds: readonly string[],
  effectiveOn: string,
  revisionId: string,
) {
  const db = tx.tables<LedgerTables>()
  for (const some of inChunks(rowIds, 5000)) {
    const current = sql<boolean>`tenant_id = ${tx.tenantId} and row_id = any(${some}::uuid[]) and valid_to = 'infinity'`
    await sql`delete from ${sql.table(table)} where ${current} and valid_from = ${effectiveOn}`.execute(db)
    await sql`update ${sql.table(table)} set valid_to = ${effectiveOn}, ended_by = ${revisionId} where ${current}`.execute(
      db,
    )
  }
}

export interface NewRow {
  systemId: string
  rowId: string
  position: number
  answers: Answers
  references: Readonly<Record<string, string | null>>
}

export async function insertRows(
  tx: TenantTransaction,
  table: CollectionTable,
  rows: readonly NewRow[],
  effectiveOn: string,
  revisionId: string,
) {
  for (const some of inChunks(rows)) {
    const values = some.map(({ systemId, rowId, position, answers, references }) => ({
      tenant_id: tx.tenantId,
      system_id: systemId,
      row_id: rowId,
      valid_from: effectiveOn,
      valid_to: 'infinity',
      position,
      revision_id: revisionId,
      ended_by: null,
      answers: JSON.stringify(answers),
      ...references,
    }))
    await tx.tables<LedgerTables>().insertInto(table).values(values).execute()
  }
}
