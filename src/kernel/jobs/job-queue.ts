import type { PgBoss } from 'pg-boss'
import { AppError } from '#kernel/contract/index.ts'
import type { Actor, Clock, JobQueue, TenantTransaction } from '#kernel/module/index.ts'
import { jobQueue, sendTicket } from './queue.ts'
import { insertJob, lockJob, updateJob } from './store.ts'

/** The job queue as one call sees it: everything within the call's own transaction. */
export function jobsOf(
  { boss, clock, kinds }: { boss: PgBoss; clock: Clock; kinds: ReadonlySet<string> },
  tx: TenantTransaction,
  actor: Actor | null,
): JobQueue {
  return {
    async start(kind, payload) {
      if (!actor) throw new AppError('kernel.notSignedIn')
      if (!kinds.has(kind)) throw new Error(`nobody offers the job ${kind}`)
      const jobId = await insertJob(tx, { kind, payload, actor }, clock.now())
      await sendTicket(boss, jobQueue, tx, jobId)
      return { jobId }
    },
    async retry(jobId) {
      const job = await lockJob(tx, jobId)
      if (job.state !== 'failed' && job.state !== 'cancelled') throw new AppError('kernel.conflict')
      await updateJob(tx, jobId, {
        state: 'queued',
        attempts: 0,
        isCancelWanted: false,
        failure: null,
        endedAt: null,
      })
      await sendTicket(boss, jobQueue, tx, jobId)
    },
  }
}
