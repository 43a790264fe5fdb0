import { readAudit, verifyAudit } from '#kernel/audit/index.ts'
import { AppError } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import { cancelJob, lockJob, readJobs, type StoredJob, systemUserId } from '#kernel/jobs/index.ts'
import {
  defineModule,
  type Handlers,
  type Language,
  type Module,
  type Scope,
  type SignedInCall,
} from '#kernel/module/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { kernelContract } from './contract.ts'
import { kernelPermissions } from './permissions.ts'

type Grants = Readonly<Record<string, Scope>>

const sayKernel = speaker([kernelWords])

const handlers: Handlers<typeof kernelContract> = {
  searchAudit: ({ tx, input }) => readAudit(tx, input),
  verifyAudit: ({ tx }) => verifyAudit(tx),
  listJobs: async ({ tx, input, actor, allowed, language }) => {
    if (input.everybodys && allowed['kernel.jobs'] !== 'all') throw new AppError('kernel.forbidden')
    const jobs = await readJobs(tx, {
      ...(!input.everybodys && { startedBy: actor.userId }),
      limit: input.limit,
    })
    return { jobs: jobs.map((job) => viewJob(job, language)) }
  },
  showJob: async (call) => viewJob(await ownJob(call, { isLocked: false }), call.language),
  cancelJob: async (call) => {
    await cancelJob(call.tx, await ownJob(call, { isLocked: true }), call.clock.now())
    return { isDone: true }
  },
  retryJob: async (call) => {
    await call.jobs.retry((await ownJob(call, { isLocked: true })).jobId)
    return { isDone: true }
  },
  showFile: ({ files, input }) => files.about(input.fileId),
}

/** One's own job, or anybody's for whoever keeps them. @throws AppError `kernel.notFound` */
async function ownJob(
  { tx, actor, allowed, input }: SignedInCall<{ jobId: string }>,
  { isLocked }: { isLocked: boolean },
): Promise<StoredJob> {
  const job = isLocked
    ? await lockJob(tx, input.jobId)
    : (await readJobs(tx, { jobId: input.jobId, limit: 1 }))[0]
  if (!job || (job.startedBy !== actor.userId && allowed['kernel.jobs'] !== 'all'))
    throw new AppError('kernel.notFound')
  return job
}

function viewJob({ payload: _, actor, failure, startedBy: __, ...job }: StoredJob, language: Language) {
  return {
    ...job,
    startedBy: actor.userId === systemUserId ? sayKernel(language, 'kernel.bySystem') : actor.name,
    failure: failure && {
      code: failure.code,
      message: sayKernel(language, failure.code, failure.details),
    },
  }
}

/**
 * The kernel's own operations as a module. Which roles there are is the directory's affair, so the grants come from
 * outside.
 */
export function kernelModule(grants: { audit: Grants; jobs: Grants; files: Grants }): Module {
  return defineModule({
    name: 'kernel',
    contract: kernelContract,
    handlers,
    permissions: {
      'kernel.audit': { label: kernelPermissions['kernel.audit'], grants: grants.audit },
      'kernel.jobs': { label: kernelPermissions['kernel.jobs'], grants: grants.jobs },
      'kernel.files': { label: kernelPermissions['kernel.files'], grants: grants.files },
    },
    migrations: [],
    words: { ja: {}, en: {} },
  })
}
