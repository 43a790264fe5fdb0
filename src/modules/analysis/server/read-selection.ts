import { AppError } from '#kernel/contract/index.ts'
import type { SignedInCall, TenantTransaction } from '#kernel/module/index.ts'
import { findOwnCity, readDivisions } from '#modules/directory/index.ts'
import { readLedger, readPast, type SystemRecord, tagsOf } from '#modules/ledger/index.ts'

/** What a caller asks to see: a day, the divisions that own the systems, a tag that they carry. */
export interface Selection {
  asOf?: string | undefined
  divisionId?: readonly string[] | undefined
  tag?: string | undefined
}

export interface SelectedLedger {
  city: { code: string; name: string }
  asOf: Temporal.PlainDate
  /** Whose systems these are; empty for the whole city. */
  divisions: { divisionId: string; name: string }[]
  records: SystemRecord[]
}

/**
 * The part of the ledger that a call is about, as far as the caller may see it.
 * @throws AppError `analysis.divisionNotYours`, `analysis.noSuchDivision`
 */
export async function readSelection(call: SignedInCall<Selection>): Promise<SelectedLedger> {
  const { tx, input, clock, scope, actor } = call
  const asOf = input.asOf ? Temporal.PlainDate.from(input.asOf) : clock.today()
  const divisions = await chosenDivisions(call)
  const chosen = divisions.map(({ divisionId }) => divisionId)
  const records = await readLedger(tx, {
    asOf,
    today: clock.today(),
    scope,
    actor,
    ...(input.divisionId?.length && { filter: { divisionIds: chosen } }),
  })
  const { tag } = input
  const tagged = tag ? records.filter((record) => tagsOf(record).includes(tag)) : records
  return { city: await cityOf(tx), asOf, divisions, records: tagged }
}

/**
 * The same systems with some of their single answers and no rows: a small part of the reading, for what is asked on
 * every page.
 * @throws AppError `analysis.divisionNotYours`, `analysis.noSuchDivision`
 */
export async function readAnswersOfSelection(
  call: SignedInCall<Selection>,
  keys: readonly string[],
): Promise<readonly SystemRecord[]> {
  const { tx, input, clock, scope, actor } = call
  const asOf = input.asOf ? Temporal.PlainDate.from(input.asOf) : clock.today()
  const divisions = await chosenDivisions(call)
  const [day] = await readPast(tx, {
    days: [asOf],
    keys,
    today: clock.today(),
    scope,
    actor,
    ...(input.divisionId?.length && {
      filter: { divisionIds: divisions.map(({ divisionId }) => divisionId) },
    }),
  })
  return day?.records ?? []
}

/** The divisions asked for; without any, whoever may see their own alone gets these. */
async function chosenDivisions({ tx, input, scope, actor }: SignedInCall<Selection>) {
  const isOwn = scope !== 'all'
  const asked = input.divisionId ?? []
  if (isOwn && asked.some((divisionId) => !actor.divisionIds.includes(divisionId)))
    throw new AppError('analysis.divisionNotYours')
  const wanted = new Set(asked.length > 0 || !isOwn ? asked : actor.divisionIds)
  if (wanted.size === 0) return []
  const found = (await readDivisions(tx)).filter(({ divisionId }) => wanted.has(divisionId))
  if (found.length < wanted.size) throw new AppError('analysis.noSuchDivision')
  return found.map(({ divisionId, name }) => ({ divisionId, name }))
}

async function cityOf(tx: TenantTransaction): Promise<SelectedLedger['city']> {
  const city = await findOwnCity(tx)
  if (!city) throw new AppError('kernel.notFound')
  return { code: city.code, name: city.nameJa }
}
