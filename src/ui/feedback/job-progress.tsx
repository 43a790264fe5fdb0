import type { ReactNode } from 'react'
import { Button } from '../action/button.tsx'
import { Notice } from '../page/notice.tsx'
import { uiWords } from '../text/index.ts'
import { ProgressBar } from './progress-bar.tsx'

/** What is shown of a job; the kernel's `showJob` answers in this shape. */
export interface JobView {
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number
  message: string
  isCancelWanted: boolean
  failure: { message: string } | null
}

export const isJobOver = (job: Pick<JobView, 'state'>) => job.state !== 'queued' && job.state !== 'running'

/** A job while it runs and when it ended. The page may be closed meanwhile: the job list keeps it. */
export function JobProgress({
  job,
  label,
  onCancel,
  onRetry,
  children,
}: {
  job: JobView
  label: string
  onCancel?: () => void
  onRetry?: () => void
  /** The result, shown when the job is done. */
  children?: ReactNode
}) {
  const say = uiWords.useWords()
  if (job.state === 'done') return children
  if (job.state === 'failed' || job.state === 'cancelled')
    return (
      <Notice
        kind={job.state === 'failed' ? 'danger' : 'caution'}
        title={job.failure?.message ?? say(`job.${job.state}`)}
      >
        {onRetry && (
          <div className="mt-2">
            <Button size="small" onClick={onRetry}>
              {say('action.retry')}
            </Button>
          </div>
        )}
      </Notice>
    )
  return (
    <div className="grid gap-3">
      <ProgressBar label={label} done={job.done} total={job.total} />
      <p aria-live="polite" className="text-quiet text-sm">
        {job.isCancelWanted ? say('job.cancelling') : job.message || say(`job.${job.state}`)}
      </p>
      <p className="text-quiet text-sm">{say('job.mayClose')}</p>
      {onCancel && (
        <div>
          <Button size="small" isBusy={job.isCancelWanted} onClick={onCancel}>
            {say('job.cancel')}
          </Button>
        </div>
      )}
    </div>
  )
}
