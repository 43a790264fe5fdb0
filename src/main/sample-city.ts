import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Database, newId } from '#kernel/db/index.ts'
import type { Actor, Clock, TenantTransaction } from '#kernel/module/index.ts'
import { assessPlace, type PlaceHazard, recordJudgement } from '#modules/analysis/index.ts'
import {
  addSampleDirectory,
  insertCity,
  type SampleAccount,
  sampleAccountsOf,
} from '#modules/directory/index.ts'
import { importFiles } from '#modules/ledger/index.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'samples', 'zushi')
const read = (file: string) => readFile(path.join(folder, file), 'utf8')

/** One import of the sample's ledger: the tables of a folder, with the day from which they hold. */
interface SampleImport {
  folder: string
  effectiveOn: string
  reason: string
}

interface About {
  code: string
  name: { ja: string; en: string }
  ledger: readonly SampleImport[]
}

/** Loads the sample city into an installation without any, whole or not at all. Answers whether it did. */
export async function loadSampleCity(database: Database, clock: Clock): Promise<boolean> {
  if ((await database.tenants()).length > 0) return false
  const about = JSON.parse(await read('city.json')) as About
  const [divisions = '', vendors = '', staff = ''] = await Promise.all(
    ['divisions.csv', 'vendors.csv', 'staff.csv'].map(read),
  )
  const tenantId = newId()
  await database.transaction({ tenantId, actorId: null }, async (tx) => {
    await insertCity(tx, {
      code: about.code,
      nameJa: about.name.ja,
      nameEn: about.name.en,
      isSample: true,
    })
    await addSampleDirectory(tx, { divisions, vendors, staff }, clock)
    for (const part of about.ledger) await importSample(tx, part, clock)
    const assessments = parse<PlaceHazard>(await read('place-hazards.csv'), { columns: true })
    for (const each of assessments) await assessPlace(tx, each, { clock, byName: sampleName })
  })
  return true
}

async function importSample(
  tx: TenantTransaction,
  { folder: part, effectiveOn, reason }: SampleImport,
  clock: Clock,
) {
  const names = (await readdir(path.join(folder, part))).filter((name) => name.endsWith('.csv')).sort()
  const files = await Promise.all(
    names.map(async (fileName) => ({ fileName, bytes: await readFile(path.join(folder, part, fileName)) })),
  )
  // No room is listening before the house is open, so the findings are judged here.
  const announce = async () => {}
  const importer = { actor: sampleActor(tx.tenantId), scope: 'all', clock } as const
  await importFiles(tx, files, importer, {
    effectiveOn,
    reason,
    source: 'sample',
    sourceName: part,
    announce,
  })
  await recordJudgement(tx, { clock, announce, asOf: Temporal.PlainDate.from(effectiveOn) })
}

const sampleName = '見本データ'

/** Stands in the history for whoever filled in the sample. */
function sampleActor(tenantId: string): Actor {
  return {
    tenantId,
    userId: '00000000-0000-4000-8000-0000005a3b1e',
    name: sampleName,
    role: 'administrator',
    language: 'ja',
    divisionIds: [],
    vendorId: null,
    via: 'system',
    tokenPermissions: null,
  }
}

/** The accounts of the sample city, to be shown where nobody else sees them: on the terminal that starts it. */
export async function readSampleAccounts(): Promise<SampleAccount[]> {
  return sampleAccountsOf(await read('staff.csv'))
}
