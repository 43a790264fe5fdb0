import { AppError } from '#kernel/contract/index.ts'
import type { Clock, Handlers, TenantTransaction } from '#kernel/module/index.ts'
import type { hazardsContract } from '../contract.ts'
import { places } from '../domain/exposure.ts'
import { hazards, type PlaceHazard } from '../kinds.ts'
import { selectPlaceHazards, upsertPlaceHazard } from './store.ts'

export const hazardsHandlers: Handlers<typeof hazardsContract> = {
  showPlaceHazards: async ({ tx }) => {
    const known = await selectPlaceHazards(tx)
    return {
      places: places.map(({ key: place, label }) => ({
        place,
        label,
        hazards: hazards.map(({ key: hazard, label: name }) => ({
          hazard,
          label: name,
          assessment: known.find((each) => each.place === place && each.hazard === hazard) ?? null,
        })),
      })),
    }
  },
  assessPlace: async ({ tx, input, clock, actor, audit }) => {
    await assessPlace(tx, input, { clock, byName: actor.name })
    const { level, detail, source, assessedOn } = input
    audit({ details: { level, detail, source, assessedOn } })
    return { isDone: true }
  },
}

/**
 * Sets what the city says of a hazard at a kind of place.
 * @throws AppError `kernel.notFound` for a place that the ledger does not know
 */
export async function assessPlace(
  tx: TenantTransaction,
  assessment: PlaceHazard,
  { clock, byName }: { clock: Clock; byName: string },
): Promise<void> {
  if (!places.some(({ key }) => key === assessment.place)) throw new AppError('kernel.notFound')
  await upsertPlaceHazard(tx, { ...assessment, setAt: clock.now().toString(), setByName: byName })
}
