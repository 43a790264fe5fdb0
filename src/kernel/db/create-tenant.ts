import { AppError } from '#kernel/contract/index.ts'
import type { Database } from './database.ts'
import { newId } from './id.ts'
import type { Tenant } from './tenant.ts'

interface TenantTable {
  tenant: {
    tenant_id: string
    code: string
    name_ja: string
    name_en: string
    kind: 'city' | 'jointCloud'
    is_sample: boolean
  }
}

/** Makes room for a city. @throws AppError `kernel.conflict` when its code is taken. */
export async function createTenant(database: Database, about: Omit<Tenant, 'tenantId'>): Promise<Tenant> {
  const tenant = { tenantId: newId(), ...about }
  if ((await database.tenants()).some(({ code }) => code === about.code))
    throw new AppError('kernel.conflict')
  await database.transaction({ tenantId: tenant.tenantId, actorId: null }, (tx) =>
    tx
      .tables<TenantTable>()
      .insertInto('tenant')
      .values({
        tenant_id: tenant.tenantId,
        code: about.code,
        name_ja: about.nameJa,
        name_en: about.nameEn,
        kind: about.kind,
        is_sample: about.isSample,
      })
      .execute(),
  )
  return tenant
}
