import type { Tenant } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'

interface CityTables {
  tenant: {
    tenant_id: string
    code: string
    name_ja: string
    name_en: string
    kind: Tenant['kind']
    is_sample: boolean
  }
}

const cities = (tx: TenantTransaction) =>
  tx
    .tables<CityTables>()
    .selectFrom('tenant')
    .select([
      'tenant_id as tenantId',
      'code',
      'name_ja as nameJa',
      'name_en as nameEn',
      'kind',
      'is_sample as isSample',
    ])

/** Names and codes of all cities; the one thing that is open to everybody. */
export function readCities(tx: TenantTransaction): Promise<Tenant[]> {
  return cities(tx).orderBy('code').execute()
}

export function findOwnCity(tx: TenantTransaction): Promise<Tenant | undefined> {
  return cities(tx).where('tenant_id', '=', tx.tenantId).executeTakeFirst()
}

export async function insertCity(
  tx: TenantTransaction,
  city: { code: string; nameJa: string; nameEn: string; isSample?: boolean },
): Promise<void> {
  await tx
    .tables<CityTables>()
    .insertInto('tenant')
    .values({
      tenant_id: tx.tenantId,
      code: city.code,
      name_ja: city.nameJa,
      name_en: city.nameEn,
      kind: 'city',
      is_sample: city.isSample ?? false,
    })
    .execute()
}
