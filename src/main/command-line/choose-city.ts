import { AppError } from '#kernel/contract/index.ts'
import type { Database, Tenant } from '#kernel/db/index.ts'

/** The city of `--city`, or the only one. @throws AppError `command.noSuchCity`, `command.whichCity`, `command.noCity` */
export async function chooseCity(database: Database, code: string | undefined): Promise<Tenant> {
  const cities = await database.tenants()
  if (code) {
    const found = cities.find((city) => city.code === code || city.nameJa === code)
    if (found) return found
    throw new AppError('command.noSuchCity', { code })
  }
  const [only, ...others] = cities
  if (!only) throw new AppError('command.noCity')
  if (others.length > 0)
    throw new AppError('command.whichCity', {
      cities: cities.map((city) => `${city.code} ${city.nameJa}`).join(', '),
    })
  return only
}
