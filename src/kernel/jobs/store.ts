import { AppError } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/index.ts'
import type { Actor, TenantTransaction } from '#kernel/module/index.ts'
import type { JobState } from './states.ts'

interface JobTables {
  job: {
    tenant_id: string
    job_id: string
    kind: string
    payload: unknown
    actor: unknown
    started_by: string
    state: JobState
    attempts: number
    done: number
    total: number
    message: string
    result: unknown
    failure: unknown
    is_cancel_wanted: boolean
    queued_at: string
    started_at: string | null
    ended_at: string | null
  }
}

export type Facts = Readonly<Record<string, unknown>>

export interface StoredJob {
  jobId: string
  kind: string
  payload: Facts
  actor: Actor
  startedBy: string
  state: JobState
  attempts: number
  done: number
  total: number
  message: string
  result: Facts | null
  failure: { code: string; details: Readonly<Record<string, string | number>> } | null
  isCancelWanted: boolean
  queuedAt: string
  startedAt: string | null
  endedAt: string | null
}

const jobs = (tx: TenantTransaction) =>
  tx
    .tables<JobTables>()
    .selectFrom('job')
    .select([
      'job_id as jobId',
      'kind',
      'payload',
      'actor',
      'started_by as startedBy',
      'state',
      'attempts',
      'done',
      'total',
      'message',
      'result',
      'failure',
      'is_cancel_wanted as isCancelWanted',
      'queued_at as queuedAt',
      'started_at as startedAt',
      'ended_at as endedAt',
    ])
    .$narrowType<Pick<StoredJob, 'payload' | 'actor' | 'result' | 'failure'>>()

/** The job, kept for this transaction alone. @throws AppError `kernel.notFound` */
export async function lockJob(tx: TenantTransaction, jobId: string): Promise<StoredJob> {
  const job = await jobs(tx).where('job_id', '=', jobId).forUpdate().executeTakeFirst()
  if (!job) throw new AppError('kernel.notFound')
  return job
}

/** The latest first; all of the tenant's, those one person started, or one. */
export function readJobs(
  tx: TenantTransaction,
  { startedBy, jobId, limit }: { startedBy?: string; jobId?: string; limit: number },
): Promise<StoredJob[]> {
  let found = jobs(tx).orderBy('queued_at', 'desc').limit(limit)
  if (startedBy) found = found.where('started_by', '=', startedBy)
  if (jobId) found = found.where('job_id', '=', jobId)
  return found.execute()
}

export async function insertJob(
  tx: TenantTransaction,
  job: { kind: string; payload: Facts; actor: Actor },
  now: Temporal.Instant,
): Promise<string> {
  const jobId = newId()
  await tx
    .tables<JobTables>()
    .insertInto('job')
    .values({
      tenant_id: tx.tenantId,
      job_id: jobId,
      kind: job.kind,
      payload: JSON.stringify(job.payload),
      actor: JSON.stringify(job.actor),
      started_by: job.actor.userId,
      state: 'queued',
      attempts: 0,
      done: 0,
      total: 0,
      message: '',
      result: null,
      failure: null,
      is_cancel_wanted: false,
      queued_at: now.toString(),
      started_at: null,
      ended_at: null,
    })
    .execute()
  return jobId
}

type Change = Partial<
  Pick<
    StoredJob,
    | 'state'
    | 'attempts'
    | 'done'
    | 'total'
    | 'message'
    | 'result'
    | 'failure'
    | 'isCancelWanted'
    | 'startedAt'
    | 'endedAt'
  >
>

const columnOf = {
  state: 'state',
  attempts: 'attempts',
  done: 'done',
  total: 'total',
  message: 'message',
  result: 'result',
  failure: 'failure',
  isCancelWanted: 'is_cancel_wanted',
  startedAt: 'started_at',
  endedAt: 'ended_at',
} as const

export async function updateJob(tx: TenantTransaction, jobId: string, change: Change): Promise<void> {
  const columns = Object.entries(change).map(([key, value]) => [
    columnOf[key as keyof Change],
    value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
  ])
  await tx
    .tables<JobTables>()
    .updateTable('job')
    .set(Object.fromEntries(columns))
    .where('job_id', '=', jobId)
    .execute()
}

/** The state of a job and whether somebody wants it to stop; cheap enough to ask every second. */
export async function isCancelWanted(tx: TenantTransaction, jobId: string): Promise<boolean> {
  const job = await tx
    .tables<JobTables>()
    .selectFrom('job')
    .select('is_cancel_wanted')
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  return job?.is_cancel_wanted ?? true
}
