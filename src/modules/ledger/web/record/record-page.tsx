import { GoButton } from '#ui/action/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Tabs } from '#ui/overlay/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { isNotThere, useQueryOf } from '#ui/request/index.ts'
import { useAddress, useParam } from '#ui/screens/index.ts'
import { ledgerContract } from '../../contract.ts'
import { textOf } from '../../domain/index.ts'
import { ledgerWords } from '../text/index.ts'
import { ComparisonView } from './comparison-view.tsx'
import { HistoryView } from './history-view.tsx'
import { RecordActions } from './record-actions.tsx'
import { recordSearch, recordViews } from './record-search.ts'
import { SheetView } from './sheet-view.tsx'
import { Summary } from './summary.tsx'

/** One system: the facts people ask for, its eighteen categories, its history. */
export default function RecordPage() {
  const say = ledgerWords.useWords()
  const systemId = useParam('systemId')
  const { asOf, day, isToday } = useAsOf()
  const [{ view }, change] = useAddress(recordSearch)
  const shown = useQueryOf(ledgerContract.showSystem, { systemId, asOf }, { keepsLast: false })
  const name = shown.data ? (textOf(shown.data.record.answers, 'name') ?? '') : say('record.loading')
  const isAbsent = isNotThere(shown.error, 'systemId')
  return (
    <Page
      title={isAbsent ? say('record.notThere') : name}
      trail={[{ to: '/ledger', label: say('list.title') }]}
      action={shown.data && isToday && <RecordActions shown={shown.data} name={name} />}
    >
      {isAbsent ? (
        <EmptyState
          title={say(isToday ? 'record.notThereBody' : 'record.notThereThen', { day })}
          action={<GoButton to="/ledger">{say('list.title')}</GoButton>}
        />
      ) : (
        <Loaded query={shown}>
          {(data) => (
            <>
              <Summary shown={data} />
              <div className="mt-6">
                <Tabs
                  label={say('record.views')}
                  tabs={recordViews.map((key) => ({ key, label: say(`record.view.${key}`) }))}
                  chosen={view}
                  onChoose={(next) => change({ view: next, edit: undefined })}
                >
                  {view === 'sheet' && <SheetView shown={data} />}
                  {view === 'history' && <HistoryView systemId={systemId} />}
                  {view === 'comparison' && <ComparisonView systemId={systemId} />}
                </Tabs>
              </div>
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}
