import { AppError } from '#kernel/contract/index.ts'
import type { Database } from '#kernel/db/index.ts'
import type { Announce, Clock, FileVault, Job, TenantTransaction } from '#kernel/module/index.ts'
import type { Ticket } from './queue.ts'
import { isCancelWanted, lockJob, type StoredJob, updateJob } from './store.ts'

export interface Workshop {
  database: Database
  clock: Clock
  jobs: Readonly<Record<string, Job>>
  files(tx: TenantTransaction): FileVault
  announce(tx: TenantTransaction): Announce
}

/** A job that failed for a reason nobody foresaw is begun again, this often in all. */
const mostAttempts = 3
const cancelCheckMs = 1_000

/**
 * Runs one job to its end. Refusals (`AppError`) end it as failed; the unforeseen and a stopping server put it back,
 * by throwing to the queue. A job may run again after a crash, so its work is written to bear that.
 */
export async function runJob(
  workshop: Workshop,
  { tenantId, id }: Ticket,
  stopping: AbortSignal,
): Promise<void> {
  const { database, clock } = workshop
  const job = await database.transaction({ tenantId, actorId: null }, async (tx) => {
    const found = await lockJob(tx, id)
    if (found.state !== 'queued' && found.state !== 'running') return null
    const attempts = found.attempts + 1
    await updateJob(tx, id, { state: 'running', attempts, startedAt: clock.now().toString() })
    return { ...found, attempts }
  })
  if (!job) return
  const cancelling = new AbortController()
  const watch = watchForCancel(workshop, tenantId, id, cancelling)
  const change = (facts: Parameters<typeof updateJob>[2]) =>
    database.transaction({ tenantId, actorId: job.actor.userId }, (tx) => updateJob(tx, id, facts))
  try {
    const result = await work(workshop, job, AbortSignal.any([stopping, cancelling.signal]), change)
    await change({ state: 'done', result, endedAt: clock.now().toString() })
  } catch (error) {
    const end = endOf(error, job, { isCancelled: cancelling.signal.aborted, isStopping: stopping.aborted })
    await change(end === null ? { state: 'queued' } : { ...end, endedAt: clock.now().toString() })
    if (end === null) throw error
  } finally {
    clearInterval(watch)
  }
}

function work(
  { database, clock, jobs, files, announce }: Workshop,
  job: StoredJob,
  signal: AbortSignal,
  change: (facts: Parameters<typeof updateJob>[2]) => Promise<void>,
) {
  const run = jobs[job.kind]
  if (!run) throw new AppError('kernel.notFound')
  const { tenantId, userId } = job.actor
  return run({
    tx: (part) => {
      signal.throwIfAborted()
      return database.transaction({ tenantId, actorId: userId }, part)
    },
    actor: job.actor,
    payload: job.payload,
    clock,
    files,
    announce,
    signal,
    progress: async (done, total, message) => {
      signal.throwIfAborted()
      await change({ done, total, message })
    },
  })
}

/** How a job that threw has ended, or null when it is to begin again. */
function endOf(error: unknown, { attempts }: StoredJob, why: { isCancelled: boolean; isStopping: boolean }) {
  if (why.isCancelled) return { state: 'cancelled' as const }
  if (error instanceof AppError)
    return { state: 'failed' as const, failure: { code: error.code, details: error.details } }
  if (why.isStopping || attempts < mostAttempts) return null
  return { state: 'failed' as const, failure: { code: 'kernel.internal', details: {} } }
}

function watchForCancel(
  { database }: Workshop,
  tenantId: string,
  jobId: string,
  cancelling: AbortController,
) {
  return setInterval(() => {
    database
      .transaction({ tenantId, actorId: null, isReadOnly: true }, (tx) => isCancelWanted(tx, jobId))
      .then(
        (isWanted) => isWanted && cancelling.abort(),
        () => {}, // asked again in a second
      )
  }, cancelCheckMs)
}
