import { GoButton } from '#ui/action/index.ts'
import { Loaded, ProgressBar } from '#ui/feedback/index.ts'
import { EmptyState, Notice, Page } from '#ui/page/index.ts'
import { isNotThere, useQueryOf } from '#ui/request/index.ts'
import { useParam } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../../contract.ts'
import type { ImportView } from '../../exchange/contract.ts'
import { ledgerWords } from '../text/index.ts'
import { AcceptForm } from './accept-form.tsx'
import { PlanView } from './plan-view.tsx'
import { Steps } from './steps.tsx'

const askAgainMs = 1_000
const isUnderWay = ({ state }: ImportView) => state === 'reading' || state === 'accepting'

/** An import from its preview to its outcome; its address brings back to it after the tab was closed. */
export default function ImportPage() {
  const say = ledgerWords.useWords()
  const { time } = useFormats()
  const importId = useParam('importId')
  const settled = useQueryOf(ledgerContract.showImport, { importId }, { keepsLast: false })
  // Watched only while a job works at it; the answer of both stands under one key.
  useQueryOf(
    ledgerContract.showImport,
    { importId },
    { enabled: settled.data ? isUnderWay(settled.data) : false, refetchInterval: askAgainMs },
  )
  const view = settled.data
  return (
    <Page
      title={view ? view.fileNames.join('、') : say('import.one')}
      purpose={view && say('import.about', { time: time(view.createdAt), name: view.createdBy })}
      trail={[
        { to: '/ledger', label: say('list.title') },
        { to: '/ledger/import', label: say('import.title') },
      ]}
    >
      {isNotThere(settled.error, 'importId') ? (
        <EmptyState
          title={say('import.notThere')}
          action={<GoButton to="/ledger/import">{say('import.title')}</GoButton>}
        />
      ) : (
        <>
          <Steps now={view?.state === 'accepted' ? 'done' : 'look'} />
          <Loaded query={settled}>{(data) => <ImportState view={data} />}</Loaded>
        </>
      )}
    </Page>
  )
}

function ImportState({ view }: { view: ImportView }) {
  const say = ledgerWords.useWords()
  if (isUnderWay(view))
    return (
      <div className="grid max-w-2xl gap-3" aria-live="polite">
        <ProgressBar
          label={say(`import.state.${view.state}`)}
          done={view.progress?.done ?? 0}
          total={view.progress?.total ?? 0}
        />
        {view.progress?.message && <p className="text-quiet text-sm">{view.progress.message}</p>}
        <p className="text-quiet text-sm">{say('import.mayClose')}</p>
      </div>
    )
  return (
    <>
      <Outcome view={view} />
      {view.plan && <PlanView view={view} plan={view.plan} />}
      {view.state === 'planned' && view.plan && <AcceptForm view={view} plan={view.plan} />}
    </>
  )
}

function Outcome({ view: { state, failure, revisionId, plan } }: { view: ImportView }) {
  const say = ledgerWords.useWords()
  const again = (
    <div className="mt-3 flex flex-wrap gap-2">
      <GoButton size="small" to="/ledger/import">
        {say('import.again')}
      </GoButton>
      <GoButton size="small" to="/ledger">
        {say('import.toList')}
      </GoButton>
    </div>
  )
  if (state === 'accepted')
    return (
      <div className="mb-8">
        <Notice kind="good" isUrgent title={say(revisionId ? 'import.accepted' : 'import.acceptedNothing')}>
          {revisionId && plan && <p>{say('import.acceptedBody', plan.counts)}</p>}
          {again}
        </Notice>
      </div>
    )
  if (state === 'failed' || state === 'cancelled')
    return (
      <div className="mb-8">
        <Notice
          kind={state === 'failed' ? 'danger' : 'caution'}
          title={failure ?? say(`import.state.${state}`)}
        >
          <p>{say('import.nothingWritten')}</p>
          {again}
        </Notice>
      </div>
    )
  if (!plan?.isReplanned) return null
  return (
    <div className="mb-8">
      <Notice kind="caution" isUrgent title={say('import.replanned')}>
        {say('import.replannedBody')}
      </Notice>
    </div>
  )
}
