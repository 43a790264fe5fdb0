import { GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go, useAddress, useParam } from '#ui/screens/index.ts'
import { type AnalysisName, analysisNames } from '../../contract/shapes.ts'
import { analysisContract } from '../../contract.ts'
import { PrintButton } from '../print-button.tsx'
import { selectionSearch, useSelection } from '../selection.ts'
import { SelectionFilter } from '../selection-filter.tsx'
import { Subject } from '../subject.tsx'
import { screenWords } from '../text/index.ts'
import { useVoice } from '../voice.ts'
import { OneAnalysis } from './one-analysis.tsx'

/** One question and its answer, down to the systems behind every bar. */
export default function AnalysisPage() {
  const asked = useParam('analysis')
  const name = analysisNames.find((each) => each === asked)
  return name ? <KnownAnalysis key={name} name={name} /> : <UnknownAnalysis />
}

function KnownAnalysis({ name }: { name: AnalysisName }) {
  const say = screenWords.useWords()
  const voice = useVoice()
  const [search] = useAddress(selectionSearch)
  const diagnosis = useQueryOf(analysisContract.diagnose, useSelection())
  return (
    <Page
      title={voice.say(`analysis.question.${name}`)}
      purpose={voice.say(`analysis.title.${name}`)}
      trail={[{ label: say('title'), to: '/analysis', search }]}
      action={<PrintButton />}
    >
      <SelectionFilter />
      <Loaded query={diagnosis}>
        {(found) => (
          <div className="grid gap-y-6">
            <Subject diagnosis={found} />
            <div className="min-w-0">
              <OneAnalysis name={name} diagnosis={found} />
            </div>
          </div>
        )}
      </Loaded>
      <OtherAnalyses name={name} search={search} />
    </Page>
  )
}

function OtherAnalyses({ name, search }: { name: AnalysisName; search: Readonly<Record<string, unknown>> }) {
  const say = screenWords.useWords()
  const voice = useVoice()
  return (
    <nav aria-label={say('otherAnalyses')} className="no-print mt-10 border-line border-t pt-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {analysisNames
          .filter((each) => each !== name)
          .map((each) => (
            <li key={each}>
              <Go
                to="/analysis/$analysis"
                params={{ analysis: each }}
                search={search}
                className="inline-flex min-h-8 items-center"
              >
                {voice.say(`analysis.title.${each}`)}
              </Go>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function UnknownAnalysis() {
  const say = screenWords.useWords()
  return (
    <Page title={say('noSuch')}>
      <EmptyState title={say('noSuch')} action={<GoButton to="/analysis">{say('title')}</GoButton>}>
        {say('noSuchBody')}
      </EmptyState>
    </Page>
  )
}
