import type { Handlers } from '#kernel/module/index.ts'
import type { hazardsContract } from '../contract.ts'
import { assessPlace } from './assess-place.ts'
import { showPlaces } from './show-places.ts'

export const hazardsHandlers: Handlers<typeof hazardsContract> = {
  showPlaceHazards: showPlaces,
  assessPlace: async ({ tx, input, clock, actor, audit }) => {
    await assessPlace(tx, input, { clock, byName: actor.name })
    const { level, detail, source, assessedOn } = input
    audit({ details: { level, detail, source, assessedOn } })
    return { isDone: true }
  },
}
