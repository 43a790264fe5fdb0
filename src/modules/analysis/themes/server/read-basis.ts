import type { SignedInCall } from '#kernel/module/index.ts'
import { ledgerBeganOn, type PastDay, readPast, tagsOf } from '#modules/ledger/index.ts'
import { selectPlaceHazards } from '../../hazards/server/store.ts'
import type { SelectedLedger, Selection } from '../../server/read-selection.ts'
import type { Basis } from '../domain/theme.ts'
import { pastKeys, trendDays } from '../domain/trend-days.ts'

/** What the themes read beside the systems of the day: hazards of places, and earlier days of the same selection. */
export async function readThemeBasis(
  call: SignedInCall<Selection>,
  { asOf, divisions }: Pick<SelectedLedger, 'asOf' | 'divisions'>,
): Promise<Basis> {
  const placeHazards = await selectPlaceHazards(call.tx, asOf.toString())
  return { asOf, placeHazards, past: await readPastSelection(call, { asOf, divisions }) }
}

async function readPastSelection(
  { tx, input, scope, actor, clock }: SignedInCall<Selection>,
  { asOf, divisions }: Pick<SelectedLedger, 'asOf' | 'divisions'>,
): Promise<PastDay[]> {
  const began = await ledgerBeganOn(tx)
  if (began === null) return []
  const past = await readPast(tx, {
    days: trendDays(began, asOf),
    keys: pastKeys,
    today: clock.today(),
    scope,
    actor,
    ...(input.divisionId?.length && {
      filter: { divisionIds: divisions.map(({ divisionId }) => divisionId) },
    }),
  })
  const { tag } = input
  if (!tag) return past
  return past.map(({ on, records }) => ({
    on,
    records: records.filter((record) => tagsOf(record).includes(tag)),
  }))
}
