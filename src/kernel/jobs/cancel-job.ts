import { AppError } from '#kernel/contract/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { lockJob, type StoredJob, updateJob } from './store.ts'

/** A queued job ends at once, a running one at its next step. @throws AppError `kernel.conflict` when it is over */
export async function cancelJob(tx: TenantTransaction, job: StoredJob, now: Temporal.Instant): Promise<void> {
  const { state } = await lockJob(tx, job.jobId)
  if (state === 'queued')
    await updateJob(tx, job.jobId, { state: 'cancelled', isCancelWanted: true, endedAt: now.toString() })
  else if (state === 'running') await updateJob(tx, job.jobId, { isCancelWanted: true })
  else throw new AppError('kernel.conflict')
}
