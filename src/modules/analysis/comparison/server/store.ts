import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { fewestCities } from '../contract.ts'
import type { ComparisonTables } from './tables.ts'

export interface Distribution {
  key: string
  cities: number
  lowerQuartile: number
  median: number
  upperQuartile: number
}

/** The other cities' figures as quartiles; figures of fewer than five cities are not among them. */
export async function selectDistributions(tx: TenantTransaction): Promise<Distribution[]> {
  const { rows } = await sql<Distribution>`
    select key, cities, lower_quartile as "lowerQuartile", median, upper_quartile as "upperQuartile"
    from analysis_figure_distribution(${fewestCities})`.execute(tx.tables<ComparisonTables>())
  return rows
}

export interface Sharing {
  asOf: string
  sharedAt: string
  sharedByName: string
}

export async function selectSharing(tx: TenantTransaction): Promise<Sharing | null> {
  const found = await tx
    .tables<ComparisonTables>()
    .selectFrom('analysis_shared_figure')
    .select(['as_of as asOf', 'shared_at as sharedAt', 'shared_by_name as sharedByName'])
    .where('tenant_id', '=', tx.tenantId)
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** What the city shares from now on, instead of what it shared before. */
export async function replaceShared(
  tx: TenantTransaction,
  measures: readonly { key: string; measure: number }[],
  sharing: Sharing,
): Promise<void> {
  await deleteShared(tx)
  if (measures.length === 0) return
  await tx
    .tables<ComparisonTables>()
    .insertInto('analysis_shared_figure')
    .values(
      measures.map(({ key, measure }) => ({
        tenant_id: tx.tenantId,
        key,
        measure,
        as_of: sharing.asOf,
        shared_at: sharing.sharedAt,
        shared_by_name: sharing.sharedByName,
      })),
    )
    .execute()
}

export async function deleteShared(tx: TenantTransaction): Promise<number> {
  const { numDeletedRows } = await tx
    .tables<ComparisonTables>()
    .deleteFrom('analysis_shared_figure')
    .where('tenant_id', '=', tx.tenantId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
