import { appendAudit } from '#kernel/audit/index.ts'
import { AppError } from '#kernel/contract/index.ts'
import { type Database, newId } from '#kernel/db/index.ts'
import type { Actor, Clock } from '#kernel/module/index.ts'
import { makeLink } from './make-link.ts'
import { insertCity } from './store/city.ts'

/**
 * Makes an empty city with the link for its first administrator, as the first entry of its own audit trail.
 * @throws AppError `directory.badCityCode`, `directory.cityCodeTaken`
 */
export async function createCity(
  database: Database,
  clock: Clock,
  city: { code: string; nameJa: string; nameEn: string },
  operatorOf: (tenantId: string) => Actor,
): Promise<{ path: string; expiresAt: string }> {
  if (!/^\d{5,6}$/.test(city.code)) throw new AppError('directory.badCityCode', { code: city.code })
  if ((await database.tenants()).some(({ code }) => code === city.code))
    throw new AppError('directory.cityCodeTaken', { code: city.code })
  const tenantId = newId()
  const operator = operatorOf(tenantId)
  return database.transaction({ tenantId, actorId: operator.userId }, async (tx) => {
    await insertCity(tx, city)
    await appendAudit(tx, {
      at: clock.now().toString(),
      actorId: operator.userId,
      actorName: operator.name,
      via: operator.via,
      action: 'directory.createCity',
      subject: city.code,
      details: { name: city.nameJa },
      requestId: newId(),
      address: '-',
    })
    return makeLink(tx, { kind: 'firstAdministrator', userId: null }, clock.now())
  })
}
