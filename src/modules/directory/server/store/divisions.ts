import { AppError } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { DirectoryTables } from '../tables.ts'

export interface Division {
  divisionId: string
  name: string
  kana: string
  /** Last day of the division, or null while it stands. */
  abolishedOn: string | null
}

/** All divisions, abolished ones too, in the order of the city's own list. */
export async function readDivisions(tx: TenantTransaction): Promise<Division[]> {
  return tx
    .tables<DirectoryTables>()
    .selectFrom('division')
    .select(['division_id as divisionId', 'name', 'kana', 'abolished_on as abolishedOn'])
    .orderBy('position')
    .orderBy('name')
    .execute()
}

/** Adds a division at the end of the list. @throws AppError `directory.nameTaken` */
export async function addDivision(
  tx: TenantTransaction,
  { name, kana = '' }: { name: string; kana?: string },
): Promise<Division> {
  const divisions = await readDivisions(tx)
  if (divisions.some((division) => division.name === name))
    throw new AppError('directory.nameTaken', { name })
  const division = { divisionId: newId(), name, kana, abolishedOn: null }
  await tx
    .tables<DirectoryTables>()
    .insertInto('division')
    .values({
      tenant_id: tx.tenantId,
      division_id: division.divisionId,
      name,
      kana,
      position: divisions.length + 1,
      abolished_on: null,
    })
    .execute()
  return division
}

/** @throws AppError `kernel.notFound`, `directory.nameTaken` */
export async function updateDivision(
  tx: TenantTransaction,
  divisionId: string,
  change: { name: string; kana: string; abolishedOn: string | null },
): Promise<void> {
  const divisions = await readDivisions(tx)
  if (divisions.some((other) => other.name === change.name && other.divisionId !== divisionId))
    throw new AppError('directory.nameTaken', { name: change.name })
  const { numUpdatedRows } = await tx
    .tables<DirectoryTables>()
    .updateTable('division')
    .set({ name: change.name, kana: change.kana, abolished_on: change.abolishedOn })
    .where('division_id', '=', divisionId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('kernel.notFound')
}
