import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { hazardsContract } from '../contract.ts'
import { places } from '../domain/exposure.ts'
import { type Dated, timelineOf } from '../domain/timeline.ts'
import { hazards } from '../kinds.ts'
import { type Assessed, selectAssessments } from './store.ts'

type Operation = typeof hazardsContract.showPlaceHazards

/** What holds of every place on a day, and everything ever said of it. */
export async function showPlaces({
  tx,
  input,
  clock,
}: SignedInCall<InputOf<Operation>>): Promise<OutputOf<Operation>> {
  const asOf = input.asOf ?? clock.today().toString()
  const said = Map.groupBy(await selectAssessments(tx), ({ place, hazard }) => `${place}.${hazard}`)
  return {
    asOf,
    places: places.map(({ key: place, label }) => ({
      place,
      label,
      hazards: hazards.map(({ key: hazard, label: name }) => {
        const history = timelineOf(said.get(`${place}.${hazard}`) ?? [])
        return {
          hazard,
          label: name,
          assessment: history.find((each) => holdsOn(each, asOf)) ?? null,
          history,
        }
      }),
    })),
  }
}

function holdsOn({ assessedOn, until, isCorrected }: Dated<Assessed>, day: string): boolean {
  return !isCorrected && assessedOn <= day && (until === null || day < until)
}
