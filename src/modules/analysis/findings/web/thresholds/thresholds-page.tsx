import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Page, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go, useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { screenWords } from '../text/index.ts'
import { ThresholdDialog } from './threshold-dialog.tsx'
import { ThresholdTable } from './threshold-table.tsx'
import { thresholdsSearch } from './thresholds-search.ts'

/** By which limits each issue is judged, since when, and who set them. */
export default function ThresholdsPage() {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { asOf } = useAsOf()
  const mayDecide = usePermission('findings.judge') !== null
  const [{ edit }, change] = useAddress(thresholdsSearch)
  const shown = useQueryOf(analysisContract.showThresholds, asOf ? { asOf } : {})
  return (
    <Page
      title={say('thresholds.title')}
      purpose={say('thresholds.purpose')}
      trail={[{ to: '/findings', label: say('list.title') }]}
    >
      <Loaded query={shown}>
        {({ rules }) => (
          <>
            {rules.map(({ rule, issue, title, explanation, thresholds }) => (
              <Section
                key={rule}
                id={rule}
                title={
                  <Go to="/findings/$rule" params={{ rule }}>
                    {issue} {title[language]}
                  </Go>
                }
                note={explanation[language]}
              >
                <ThresholdTable
                  caption={say('thresholds.table', { issue })}
                  thresholds={thresholds}
                  onEdit={mayDecide ? (name) => change({ edit: `${rule}.${name}` }) : null}
                />
                {thresholds
                  .filter(({ name }) => edit === `${rule}.${name}`)
                  .map((threshold) => (
                    <ThresholdDialog
                      key={threshold.name}
                      rule={rule}
                      threshold={threshold}
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
