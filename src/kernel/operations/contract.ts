import { z } from 'zod'
import { command, defineContract, query } from '#kernel/contract/index.ts'
import { jobStates } from '#kernel/jobs/states.ts'

const job = z.object({
  jobId: z.string(),
  kind: z.string(),
  state: z.enum(jobStates),
  /** Steps done of `total`; 0 of 0 while nobody knows. */
  done: z.number().int(),
  total: z.number().int(),
  message: z.string(),
  startedBy: z.string(),
  queuedAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  attempts: z.number().int(),
  isCancelWanted: z.boolean(),
  /** Why it failed, as a code and a sentence in the caller's language. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
})

const jobId = z.object({ jobId: z.uuid() })
const done = z.object({ isDone: z.literal(true) })

/** What every module leaves behind: the audit trail, jobs and files. */
export const kernelContract = defineContract({
  searchAudit: query({
    route: 'GET /api/audit',
    summary: { ja: '監査の記録を調べる', en: 'Search the audit trail' },
    permission: 'kernel.audit',
    input: z.object({
      /** Part of an action, an actor's name, a subject or a detail. */
      text: z.string().trim().max(200).optional(),
      action: z.string().max(200).optional(),
      actorId: z.uuid().optional(),
      subject: z.string().max(200).optional(),
      /** Days in Japan, both included. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      /** Entries older than this number. */
      beforeSequence: z.number().int().positive().optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      entries: z.array(
        z.object({
          sequence: z.number().int(),
          at: z.string(),
          actorId: z.string().nullable(),
          actorName: z.string(),
          via: z.string(),
          action: z.string(),
          subject: z.string().nullable(),
          details: z.record(z.string(), z.unknown()),
          requestId: z.string(),
          address: z.string(),
          hash: z.string(),
        }),
      ),
      hasMore: z.boolean(),
    }),
  }),
  verifyAudit: query({
    route: 'GET /api/audit/verification',
    summary: { ja: '監査の記録が改ざんされていないか確かめる', en: 'Verify the chain of the audit trail' },
    permission: 'kernel.audit',
    input: z.object({}),
    output: z.object({
      entries: z.number().int(),
      isIntact: z.boolean(),
      firstBroken: z.number().int().nullable(),
      /** Hash of the last entry: kept elsewhere, it shows later whether the end was cut off. */
      lastHash: z.string(),
    }),
  }),
  listJobs: query({
    route: 'GET /api/jobs',
    summary: { ja: '時間のかかる処理の一覧', en: 'List jobs' },
    permission: 'signedIn',
    input: z.object({
      /** Everybody's, for whoever may; one's own when left out. */
      everybodys: z.boolean().default(false),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ jobs: z.array(job) }),
  }),
  showJob: query({
    route: 'GET /api/jobs/{jobId}',
    summary: { ja: '処理の進み具合を見る', en: 'Show a job' },
    permission: 'signedIn',
    input: jobId,
    output: job,
  }),
  cancelJob: command({
    route: 'POST /api/jobs/{jobId}/cancellation',
    summary: { ja: '処理を取りやめる', en: 'Cancel a job' },
    permission: 'signedIn',
    input: jobId,
    output: done,
    audit: { action: 'kernel.job.cancelled', subject: (input) => input.jobId },
    idempotency: 'natural',
  }),
  retryJob: command({
    route: 'POST /api/jobs/{jobId}/retry',
    summary: { ja: '処理をやり直す', en: 'Run a failed job again' },
    permission: 'signedIn',
    input: jobId,
    output: done,
    audit: { action: 'kernel.job.retried', subject: (input) => input.jobId },
    idempotency: 'natural',
  }),
  showFile: query({
    route: 'GET /api/files/{fileId}/about',
    summary: { ja: '預けたファイルの名前と大きさを見る', en: 'Show what a stored file is' },
    permission: 'kernel.files',
    input: z.object({ fileId: z.uuid() }),
    output: z.object({
      fileId: z.string(),
      sha256: z.string(),
      fileName: z.string(),
      mediaType: z.string(),
      bytes: z.number().int(),
    }),
  }),
})
