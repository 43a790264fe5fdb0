import { Loaded } from '#ui/feedback/index.ts'
import { Page, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { hazardsContract } from '../contract.ts'
import { AssessDialog } from './assess-dialog.tsx'
import { HazardTable } from './hazard-table.tsx'
import { placesSearch } from './places-search.ts'
import { hazardWords } from './text/index.ts'

/** What may happen at each place where servers stand, and where that is written. */
export default function PlacesPage() {
  const say = hazardWords.useWords()
  const language = useLanguage()
  const mayAssess = usePermission('analysis.assessPlaces') !== null
  const [{ edit }, change] = useAddress(placesSearch)
  const shown = useQueryOf(hazardsContract.showPlaceHazards, {})
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      trail={[{ label: say('back'), to: '/analysis/themes/serverHazards' }]}
    >
      <Loaded query={shown}>
        {({ places }) => (
          <>
            {places.map((place) => (
              <Section key={place.place} title={place.label[language]}>
                <HazardTable
                  place={place}
                  onEdit={mayAssess ? (hazard) => change({ edit: `${place.place}.${hazard}` }) : null}
                />
                {place.hazards
                  .filter(({ hazard }) => mayAssess && edit === `${place.place}.${hazard}`)
                  .map((hazard) => (
                    <AssessDialog
                      key={hazard.hazard}
                      place={place}
                      hazard={hazard}
                      onClose={() => change({ edit: undefined })}
                    />
                  ))}
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
