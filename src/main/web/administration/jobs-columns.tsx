import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import type { kernelContract } from '#kernel/operations/contract.ts'
import { Button } from '#ui/action/index.ts'
import { isJobOver, ProgressBar } from '#ui/feedback/index.ts'
import { Badge, type Tone } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import type { Column } from '#ui/table/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { jobLabel, resultPlace } from './job-kinds.ts'
import { administrationWords } from './text/index.ts'

export type Job = OutputOf<typeof kernelContract.listJobs>['jobs'][number]

const tones: Readonly<Record<Job['state'], Tone>> = {
  queued: 'plain',
  running: 'accent',
  done: 'good',
  failed: 'danger',
  cancelled: 'caution',
}

export function useJobColumns({
  everybodys,
  onCancel,
  onRetry,
}: {
  everybodys: boolean
  onCancel: (job: Job) => void
  onRetry: (input: { jobId: string }) => void
}): readonly Column<Job>[] {
  const say = administrationWords.useWords()
  const language = useLanguage()
  const { time } = useFormats()
  return useMemo(() => {
    const job: Column<Job> = {
      key: 'job',
      head: say('jobs.job'),
      isRowHead: true,
      cell: (one) => jobLabel(one.kind, language),
      value: (one) => jobLabel(one.kind, language),
    }
    const startedBy: Column<Job> = {
      key: 'startedBy',
      head: say('jobs.startedBy'),
      isSecondary: true,
      cell: (one) => one.startedBy,
      value: (one) => one.startedBy,
    }
    const rest: Column<Job>[] = [
      {
        key: 'state',
        head: say('jobs.state'),
        cell: (one) => <JobState job={one} />,
        value: (one) => one.state,
      },
      {
        key: 'queuedAt',
        head: say('jobs.queued'),
        isSecondary: true,
        cell: (one) => <span className="tabular">{time(one.queuedAt)}</span>,
        value: (one) => one.queuedAt,
      },
      {
        key: 'endedAt',
        head: say('jobs.ended'),
        isSecondary: true,
        cell: (one) => (one.endedAt ? <span className="tabular">{time(one.endedAt)}</span> : '—'),
        value: (one) => one.endedAt,
      },
      {
        key: 'act',
        head: say('jobs.cancel'),
        isHeadHidden: true,
        cell: (one) => <JobAct job={one} onCancel={onCancel} onRetry={onRetry} />,
      },
    ]
    return everybodys ? [job, startedBy, ...rest] : [job, ...rest]
  }, [say, language, time, everybodys, onCancel, onRetry])
}

function JobState({ job }: { job: Job }) {
  const say = administrationWords.useWords()
  return (
    <div className="min-w-36 max-w-sm">
      {job.state === 'running' ? (
        <ProgressBar label={job.message || say('state.running')} done={job.done} total={job.total} />
      ) : (
        <Badge tone={tones[job.state]}>{say(`state.${job.state}`)}</Badge>
      )}
      {job.failure && <p className="mt-1 text-sm">{job.failure.message}</p>}
    </div>
  )
}

function JobAct({
  job,
  onCancel,
  onRetry,
}: {
  job: Job
  onCancel: (job: Job) => void
  onRetry: (input: { jobId: string }) => void
}) {
  const say = administrationWords.useWords()
  const language = useLanguage()
  const label = (verb: string) => `${jobLabel(job.kind, language)}: ${verb}`
  if (!isJobOver(job))
    return (
      <Button
        size="small"
        isBusy={job.isCancelWanted}
        aria-label={label(say('jobs.cancel'))}
        onClick={() => onCancel(job)}
      >
        {say('jobs.cancel')}
      </Button>
    )
  const place = resultPlace(job.kind, job.result)
  if (job.state === 'done') return place ? <Go {...place}>{say('jobs.result')}</Go> : '—'
  return (
    <Button size="small" aria-label={label(say('jobs.retry'))} onClick={() => onRetry({ jobId: job.jobId })}>
      {say('jobs.retry')}
    </Button>
  )
}
