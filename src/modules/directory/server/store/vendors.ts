import { AppError } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { DirectoryTables } from '../tables.ts'

export interface Vendor {
  vendorId: string
  name: string
  kana: string
  /** 法人番号, 13 digits. */
  corporateNumber: string | null
  /** Last day of dealing with the vendor, or null. */
  endedOn: string | null
}

/** All vendors, former ones too, in the order of their reading. */
export async function readVendors(tx: TenantTransaction): Promise<Vendor[]> {
  return tx
    .tables<DirectoryTables>()
    .selectFrom('vendor')
    .select([
      'vendor_id as vendorId',
      'name',
      'kana',
      'corporate_number as corporateNumber',
      'ended_on as endedOn',
    ])
    .orderBy('kana')
    .orderBy('name')
    .execute()
}

/** @throws AppError `directory.nameTaken` */
export async function addVendor(
  tx: TenantTransaction,
  {
    name,
    kana = '',
    corporateNumber = null,
  }: { name: string; kana?: string; corporateNumber?: string | null },
): Promise<Vendor> {
  const vendors = await readVendors(tx)
  if (vendors.some((vendor) => vendor.name === name)) throw new AppError('directory.nameTaken', { name })
  const vendor = { vendorId: newId(), name, kana, corporateNumber, endedOn: null }
  await tx
    .tables<DirectoryTables>()
    .insertInto('vendor')
    .values({
      tenant_id: tx.tenantId,
      vendor_id: vendor.vendorId,
      name,
      kana,
      corporate_number: corporateNumber,
      ended_on: null,
    })
    .execute()
  return vendor
}

/** @throws AppError `kernel.notFound`, `directory.nameTaken` */
export async function updateVendor(
  tx: TenantTransaction,
  vendorId: string,
  change: { name: string; kana: string; corporateNumber: string | null; endedOn: string | null },
): Promise<void> {
  const vendors = await readVendors(tx)
  if (vendors.some((other) => other.name === change.name && other.vendorId !== vendorId))
    throw new AppError('directory.nameTaken', { name: change.name })
  const { numUpdatedRows } = await tx
    .tables<DirectoryTables>()
    .updateTable('vendor')
    .set({
      name: change.name,
      kana: change.kana,
      corporate_number: change.corporateNumber,
      ended_on: change.endedOn,
    })
    .where('vendor_id', '=', vendorId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('kernel.notFound')
}
