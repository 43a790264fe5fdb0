import { GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { analysisNames } from '../../contract/shapes.ts'
import { analysisContract } from '../../contract.ts'
import { DocumentButtons } from '../../document/web/document-buttons.tsx'
import { PrintButton } from '../print-button.tsx'
import { selectionSearch, useSelection } from '../selection.ts'
import { SelectionFilter } from '../selection-filter.tsx'
import { Subject } from '../subject.tsx'
import { screenWords } from '../text/index.ts'
import { AnalysisPart } from './analysis-part.tsx'

/** All analyses on one A4 sheet. */
export default function OverviewPage() {
  const say = screenWords.useWords()
  const [search] = useAddress(selectionSearch)
  const selection = useSelection()
  const diagnosis = useQueryOf(analysisContract.diagnose, selection)
  return (
    <Page
      title={say('title')}
      purpose={<span className="print:hidden">{say('purpose')}</span>}
      action={<PrintButton />}
    >
      <SelectionFilter />
      <Loaded query={diagnosis}>
        {(found) => (
          <>
            <Subject diagnosis={found} />
            {found.systems > 0 && <DocumentButtons selection={selection} />}
            {found.systems === 0 ? (
              <div className="mt-4">
                <EmptyState title={say('empty')} action={<GoButton to="/ledger">{say('emptyGo')}</GoButton>}>
                  {say('emptyBody')}
                </EmptyState>
              </div>
            ) : (
              <div className="mt-4 grid gap-x-10 gap-y-8 md:grid-cols-2 print:mt-1 print:grid-cols-2 print:gap-x-5 print:gap-y-2">
                {analysisNames.map((name) => (
                  <AnalysisPart key={name} name={name} analyses={found.analyses} search={search} />
                ))}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
