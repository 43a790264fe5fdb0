import { collectionByKey } from '#modules/ledger/index.ts'
import { type HazardKey, type HazardLevel, hazardLevels, hazards, type PlaceHazard } from '../kinds.ts'

/** Kinds of places at which the ledger lets a server stand. */
export const places = collectionByKey.get('servers')?.fields.find(({ key }) => key === 'place')?.choices ?? []

export interface Exposure {
  /** Hazards of the level given or worse, the worst first. */
  threats: readonly PlaceHazard[]
  /** Hazards that nobody has assessed there. */
  unassessed: readonly HazardKey[]
}

/** What threatens a kind of place, as far as it is known. */
export function exposureOf(known: readonly PlaceHazard[], place: string, from: HazardLevel): Exposure {
  const here = known.filter((each) => each.place === place)
  const rank = (level: HazardLevel) => hazardLevels.findIndex(({ key }) => key === level)
  return {
    threats: here
      .filter(({ level }) => rank(level) >= rank(from))
      .toSorted((a, b) => rank(b.level) - rank(a.level)),
    unassessed: hazards.map(({ key }) => key).filter((key) => !here.some(({ hazard }) => hazard === key)),
  }
}
