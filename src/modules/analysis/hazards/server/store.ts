import type { TenantTransaction } from '#kernel/module/index.ts'
import type { HazardKey, HazardLevel, PlaceHazard } from '../kinds.ts'

interface HazardTables {
  analysis_place_hazard: {
    tenant_id: string
    place: string
    hazard: HazardKey
    level: HazardLevel
    detail: string
    source: string
    assessed_on: string
    set_at: string
    set_by_name: string
  }
}

export interface Assessed extends PlaceHazard {
  setAt: string
  setByName: string
}

export function selectPlaceHazards(tx: TenantTransaction): Promise<Assessed[]> {
  return tx
    .tables<HazardTables>()
    .selectFrom('analysis_place_hazard')
    .select(['place', 'hazard', 'level', 'detail', 'source'])
    .select(['assessed_on as assessedOn', 'set_at as setAt', 'set_by_name as setByName'])
    .where('tenant_id', '=', tx.tenantId)
    .execute()
}

/** The latest word on a place and a hazard; what was said before stands in the audit trail. */
export async function upsertPlaceHazard(tx: TenantTransaction, assessed: Assessed): Promise<void> {
  const said = {
    level: assessed.level,
    detail: assessed.detail,
    source: assessed.source,
    assessed_on: assessed.assessedOn,
    set_at: assessed.setAt,
    set_by_name: assessed.setByName,
  }
  await tx
    .tables<HazardTables>()
    .insertInto('analysis_place_hazard')
    .values({ tenant_id: tx.tenantId, place: assessed.place, hazard: assessed.hazard, ...said })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'place', 'hazard']).doUpdateSet(said))
    .execute()
}
