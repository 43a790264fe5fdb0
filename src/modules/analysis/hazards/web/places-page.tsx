import { useAsOf } from '#ui/as-of/as-of.ts'
import { OnlyToday } from '#ui/as-of/only-today.tsx'
import { Loaded } from '#ui/feedback/index.ts'
import { Page, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { hazardsContract } from '../contract.ts'
import { AssessDialog } from './assess-dialog.tsx'
import { HazardTable } from './hazard-table.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { placesSearch } from './places-search.ts'
import { hazardWords } from './text/index.ts'

/** What may happen at each place where servers stand on the day looked at, where that is written, and what was said before. */
export default function PlacesPage() {
  const say = hazardWords.useWords()
  const language = useLanguage()
  const { asOf, isToday } = useAsOf()
  const isAssessor = usePermission('analysis.assessPlaces') !== null
  const mayAssess = isAssessor && isToday
  const [{ edit, history }, change] = useAddress(placesSearch)
  const shown = useQueryOf(hazardsContract.showPlaceHazards, asOf ? { asOf } : {})
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      trail={[{ label: say('back'), to: '/analysis/themes/serverHazards' }]}
    >
      {isAssessor && !isToday && (
        <div className="no-print mb-6">
          <OnlyToday>{null}</OnlyToday>
        </div>
      )}
      <Loaded query={shown}>
        {({ places }) => (
          <>
            {places.map((place) => (
              <Section key={place.place} title={place.label[language]}>
                <HazardTable
                  place={place}
                  onHistory={(hazard) => change({ history: `${place.place}.${hazard}` })}
                  onEdit={mayAssess ? (hazard) => change({ edit: `${place.place}.${hazard}` }) : null}
                />
                {place.hazards.map((hazard) => {
                  const key = `${place.place}.${hazard.hazard}`
                  if (mayAssess && edit === key)
                    return (
                      <AssessDialog
                        key={key}
                        place={place}
                        hazard={hazard}
                        onClose={() => change({ edit: undefined })}
                      />
                    )
                  return history === key && hazard.history.length > 0 ? (
                    <HistoryPanel
                      key={key}
                      place={place}
                      hazard={hazard}
                      onClose={() => change({ history: undefined })}
                    />
                  ) : null
                })}
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
