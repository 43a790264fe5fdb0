import { AppError, type FileReply, type InputOf } from '#kernel/contract/index.ts'
import type { SignedInCall, TenantTransaction } from '#kernel/module/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import { listFilter } from '../../contract/list.ts'
import { findListed } from '../../server/find-listed.ts'
import { loadNames } from '../../server/name-index.ts'
import { readSystems } from '../../server/read-systems.ts'
import type { exportLedger, exportTemplate } from '../contract.ts'
import { exportFile } from '../export-file.ts'
import type { SheetSetting } from '../sheets/lay-system.ts'
import { cityName } from './store.ts'

/**
 * The systems that the caller may see, as of a day, as one file.
 * @throws AppError `kernel.notFound` when one that is named is not among them.
 */
export async function exportSystems(call: SignedInCall<InputOf<typeof exportLedger>>): Promise<FileReply> {
  const { tx, actor, scope, clock, input } = call
  const asOf = input.asOf ? Temporal.PlainDate.from(input.asOf) : clock.today()
  const sight = { actor, scope, today: clock.today() }
  const listed = isFiltered(input) ? await findListed({ ...call, input: { ...input, ...anyOrder } }) : null
  const systemIds = input.systemIds ?? listed?.found.map(({ systemId }) => systemId)
  const filter = systemIds ? { systemIds } : {}
  const systems = await readSystems(tx, asOf.toString(), sight, filter)
  if (input.systemIds && systems.length < new Set(input.systemIds).size) throw new AppError('kernel.notFound')
  return exportFile(
    systems.map(({ record }) => record),
    input.format,
    await settingFor(tx, call.language, asOf, 3),
  )
}

const anyOrder = { sort: 'name', order: 'ascending' } as const

function isFiltered(input: InputOf<typeof exportLedger>): boolean {
  return Object.keys(listFilter).some((key) => input[key as keyof typeof listFilter] !== undefined)
}

/** The empty form. */
export async function exportEmptyForm(
  call: SignedInCall<InputOf<typeof exportTemplate>>,
): Promise<FileReply> {
  const { tx, clock, input, language } = call
  const empty = { systemId: '', answers: {}, rows: {} }
  const records = input.format === 'xlsx' ? Array.from({ length: input.systems }, () => empty) : []
  const file = await exportFile(records, input.format, await settingFor(tx, language, clock.today(), 5))
  const prefix = language === 'ja' ? '様式_' : 'template_'
  return { ...file, fileName: `${prefix}${file.fileName}` }
}

async function settingFor(
  tx: TenantTransaction,
  language: SheetSetting['language'],
  asOf: Temporal.PlainDate,
  spareLines: number,
): Promise<SheetSetting> {
  const { known } = await loadNames(tx)
  const names = {
    divisions: [...known.divisions],
    vendors: [...known.vendors],
    systems: [...known.systems.keys()],
  }
  return { catalogue, language, asOf, cityName: await cityName(tx, language), names, spareLines }
}
