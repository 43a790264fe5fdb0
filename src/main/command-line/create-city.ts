import type { Language } from '#kernel/module/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { createCity } from '#modules/directory/index.ts'
import { openInstallation } from '../installation.ts'
import type { Settings } from '../settings.ts'
import { operatorOf } from './operator.ts'

/** Makes an empty city; answers the path of the one-time link for its first administrator. */
export async function createCityByCommand(
  settings: Settings,
  city: { code: string; nameJa: string; nameEn: string },
  language: Language,
): Promise<{ path: string; expiresAt: string }> {
  const installation = await openInstallation(settings, 'command')
  try {
    return await createCity(installation.database, systemClock(), city, (tenantId) =>
      operatorOf(tenantId, language),
    )
  } finally {
    await installation.close()
  }
}
