import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Database, newId } from '#kernel/db/index.ts'
import type { Clock } from '#kernel/module/index.ts'
import {
  addSampleDirectory,
  insertCity,
  type SampleAccount,
  sampleAccountsOf,
} from '#modules/directory/index.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'samples', 'zushi')
const read = (file: string) => readFile(path.join(folder, file), 'utf8')

interface About {
  code: string
  name: { ja: string; en: string }
}

/** Loads the sample city into an installation without any, whole or not at all. Answers whether it did. */
export async function loadSampleCity(database: Database, clock: Clock): Promise<boolean> {
  if ((await database.tenants()).length > 0) return false
  const about = JSON.parse(await read('city.json')) as About
  const [divisions, vendors, staff] = await Promise.all(
    ['divisions.csv', 'vendors.csv', 'staff.csv'].map(read),
  )
  await database.transaction({ tenantId: newId(), actorId: null }, async (tx) => {
    await insertCity(tx, {
      code: about.code,
      nameJa: about.name.ja,
      nameEn: about.name.en,
      isSample: true,
    })
    await addSampleDirectory(
      tx,
      { divisions: divisions ?? '', vendors: vendors ?? '', staff: staff ?? '' },
      clock,
    )
  })
  return true
}

/** The accounts of the sample city, to be shown where nobody else sees them: on the terminal that starts it. */
export async function readSampleAccounts(): Promise<SampleAccount[]> {
  return sampleAccountsOf(await read('staff.csv'))
}
