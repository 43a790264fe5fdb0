import { sql } from 'kysely'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { Said } from '../domain/timeline.ts'
import type { HazardKey, HazardLevel, PlaceHazard } from '../kinds.ts'

interface HazardTables {
  place_assessment: {
    tenant_id: string
    place: string
    hazard: HazardKey
    number: number
    assessed_on: string
    level: HazardLevel
    detail: string
    source: string
    set_at: string
    set_by_name: string
  }
}

export interface Assessed extends Said {
  setAt: string
  setByName: string
}

const columns = [
  'place',
  'hazard',
  'number',
  'level',
  'detail',
  'source',
  'assessed_on as assessedOn',
  'set_at as setAt',
  'set_by_name as setByName',
] as const

/** What holds of every hazard at every place on a day; nothing of what had not been assessed by then. */
export function selectPlaceHazards(tx: TenantTransaction, asOf: string): Promise<Assessed[]> {
  return tx
    .tables<HazardTables>()
    .selectFrom('place_assessment')
    .select(columns)
    .distinctOn(['place', 'hazard'])
    .where('tenant_id', '=', tx.tenantId)
    .where('assessed_on', '<=', asOf)
    .orderBy('place')
    .orderBy('hazard')
    .orderBy('assessed_on', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

/** Everything ever said, in the order in which it was. */
export function selectAssessments(
  tx: TenantTransaction,
  of: Partial<Pick<PlaceHazard, 'place' | 'hazard'>> = {},
): Promise<Assessed[]> {
  const { place, hazard } = of
  return tx
    .tables<HazardTables>()
    .selectFrom('place_assessment')
    .select(columns)
    .where('tenant_id', '=', tx.tenantId)
    .$if(place !== undefined, (query) => query.where('place', '=', place!))
    .$if(hazard !== undefined, (query) => query.where('hazard', '=', hazard!))
    .orderBy('number')
    .execute()
}

/** Holds off others that would assess the city's places until the transaction ends. */
export async function lockAssessments(tx: TenantTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`places ${tx.tenantId}`}, 0))`.execute(
    tx.tables<HazardTables>(),
  )
}

export async function insertAssessment(tx: TenantTransaction, assessed: Assessed): Promise<void> {
  await tx
    .tables<HazardTables>()
    .insertInto('place_assessment')
    .values({
      tenant_id: tx.tenantId,
      place: assessed.place,
      hazard: assessed.hazard,
      number: assessed.number,
      assessed_on: assessed.assessedOn,
      level: assessed.level,
      detail: assessed.detail,
      source: assessed.source,
      set_at: assessed.setAt,
      set_by_name: assessed.setByName,
    })
    .execute()
}
