import { useState } from 'react'
import { kernelContract } from '#kernel/operations/contract.ts'
import { Failure, isJobOver, Loaded, useToast } from '#ui/feedback/index.ts'
import { Confirm, Tabs } from '#ui/overlay/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useCommandOf, useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { jobLabel } from './job-kinds.ts'
import { type Job, useJobColumns } from './jobs-columns.tsx'
import { jobsSearch } from './jobs-search.ts'
import { administrationWords } from './text/index.ts'

/** Own jobs, and everybody's for whoever keeps them. */
export default function JobsPage() {
  const say = administrationWords.useWords()
  const mayAll = usePermission('kernel.jobs') === 'all'
  const [{ whose }, change] = useAddress(jobsSearch)
  return (
    <Page title={say('jobs.title')} purpose={say('jobs.purpose')}>
      {mayAll ? (
        <Tabs
          label={say('jobs.whose')}
          tabs={[
            { key: 'own', label: say('jobs.own') },
            { key: 'everybodys', label: say('jobs.everybodys') },
          ]}
          chosen={whose}
          onChoose={(next) => change({ whose: next })}
        >
          <JobList everybodys={whose === 'everybodys'} />
        </Tabs>
      ) : (
        <JobList everybodys={false} />
      )}
    </Page>
  )
}

const lookAgainMs = 2_000

function JobList({ everybodys }: { everybodys: boolean }) {
  const say = administrationWords.useWords()
  const language = useLanguage()
  const tell = useToast()
  const jobs = useQueryOf(kernelContract.listJobs, { everybodys }, { refetchInterval: lookAgainMs })
  const [asked, setAsked] = useState<Job | null>(null)
  const refreshes = [kernelContract.listJobs]
  const cancel = useCommandOf(kernelContract.cancelJob, {
    refreshes,
    onDone: () => {
      setAsked(null)
      tell({ text: say('jobs.cancelled') })
    },
  })
  const retry = useCommandOf(kernelContract.retryJob, {
    refreshes,
    onDone: () => tell({ text: say('jobs.retried') }),
  })
  const columns = useJobColumns({ everybodys, onCancel: setAsked, onRetry: retry.mutate })
  const error = cancel.error ?? retry.error
  return (
    <>
      {error && <Failure error={error} />}
      <Loaded query={jobs}>
        {(data) => (
          <Table
            caption={say('jobs.title')}
            columns={columns}
            rows={data.jobs}
            rowKey={({ jobId }) => jobId}
            empty={<EmptyState title={say('jobs.empty')}>{say('jobs.emptyBody')}</EmptyState>}
          />
        )}
      </Loaded>
      {asked && !isJobOver(asked) && (
        <Confirm
          title={say('jobs.cancelTitle', { job: jobLabel(asked.kind, language) })}
          verb={say('jobs.cancel')}
          isDanger
          isBusy={cancel.isPending}
          onConfirm={() => cancel.mutate({ jobId: asked.jobId }, { onError: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        >
          <p>{say('jobs.cancelBody')}</p>
        </Confirm>
      )}
    </>
  )
}
