import type { InputOf } from '#kernel/contract/index.ts'
import { AppError } from '#kernel/contract/index.ts'
import type { FileVault, JobContext, Scope, SignedInCall, TenantTransaction } from '#kernel/module/index.ts'
import type { TableFile } from '#kernel/sheets/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import type { ImportView, planImport as operation } from '../contract.ts'
import type { Draft } from '../draft.ts'
import { planImport } from '../plan-import.ts'
import { digestOf, summarise } from '../plan-summary.ts'
import { readFiles } from '../read-files.ts'
import { type Importer, loadLedger } from './load-ledger.ts'
import {
  findImport,
  insertImport,
  lockImport,
  noteProgress,
  type StoredImport,
  updateImport,
} from './store.ts'
import { viewImport } from './view-import.ts'

/** Files that together are larger than this are read in a job, and the person watches the progress. */
export const mostBytesAtOnce = 1_000_000

/** Reads the files and shows what they would change. Large ones are handed to a job; then the state is `reading`. */
export async function planNewImport(call: SignedInCall<InputOf<typeof operation>>): Promise<ImportView> {
  const { tx, actor, scope, clock, input, files, jobs, language } = call
  if (input.registersNames && call.allowed['directory.manage'] !== 'all')
    throw new AppError('kernel.forbidden')
  const stored = await Promise.all(input.fileIds.map((fileId) => files.about(fileId)))
  const importId = await insertImport(tx, actor, clock, stored, input)
  call.audit({ subject: importId, details: { files: stored.map(({ fileName }) => fileName) } })
  const found = await findImport(tx, importId, actor)
  if (stored.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytesAtOnce) {
    await updateImport(tx, importId, {
      state: 'reading',
      progress: { done: 0, total: stored.length, message: '' },
    })
    await jobs.start('ledger.readImport', { importId, scope })
  } else {
    const draft = await readFiles(catalogue, await loadFiles(files, found))
    await storePlan(tx, found, draft, { actor, scope, clock })
  }
  return viewImport(await findImport(tx, importId, actor), language)
}

/** The same in a job, which survives a restart: what was begun is begun again from the files. */
export async function readImportJob(context: JobContext): Promise<Readonly<Record<string, unknown>>> {
  const { actor, clock, payload } = context
  const importId = String(payload.importId)
  const importer: Importer = { actor, clock, scope: payload.scope as Scope }
  const { stored, loaded } = await context.tx(async (tx) => {
    const stored = await findImport(tx, importId, actor)
    return { stored, loaded: stored.state === 'reading' ? await loadFiles(context.files(tx), stored) : [] }
  })
  if (stored.state !== 'reading') return { importId, state: stored.state }
  const total = loaded.length + 1
  const report = async (done: number, message: string) => {
    context.signal.throwIfAborted()
    await context.progress(done, total, message)
    await context.tx((tx) => noteProgress(tx, importId, { done, total, message }))
  }
  await orFail(context, importId, async () => {
    const draft = await readFiles(catalogue, loaded, (done) => report(done, loaded[done]?.fileName ?? ''))
    await report(loaded.length, '')
    await context.tx(async (tx) => {
      const now = await lockImport(tx, importId, actor)
      if (now.state === 'reading') await storePlan(tx, now, draft, importer)
    })
  })
  return { importId }
}

/**
 * Runs a job's work. A refusal ends the import with its reason. Anything unforeseen ends it too and is reported to
 * the job queue; a job stopped together with the server is begun again instead.
 */
export async function orFail(context: JobContext, importId: string, work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    if (context.signal.aborted) throw error
    const failure =
      error instanceof AppError
        ? { code: error.code, details: error.details }
        : { code: 'ledger.importBroke', details: {} }
    await context.tx((tx) => updateImport(tx, importId, { state: 'failed', failure }))
    if (!(error instanceof AppError)) throw error
  }
}

export async function loadFiles(
  vault: FileVault,
  { fileIds, fileNames }: StoredImport,
): Promise<TableFile[]> {
  return Promise.all(
    fileIds.map(async (fileId, index) => ({
      fileName: fileNames[index] ?? '',
      bytes: await vault.read(fileId),
    })),
  )
}

/** Plans against the ledger as it is now, and keeps the plan. */
export async function storePlan(
  tx: TenantTransaction,
  { importId, isWholeLedger, registersNames, planDigest }: StoredImport,
  draft: Draft,
  importer: Importer,
) {
  const plan = planImport(catalogue, draft, await loadLedger(tx, importer), { isWholeLedger, registersNames })
  const digest = digestOf(plan)
  const isStale = planDigest !== null && planDigest !== digest
  if (planDigest !== digest) {
    await updateImport(tx, importId, {
      state: 'planned',
      plan: summarise(plan, draft),
      planDigest: digest,
      isReplanned: isStale,
    })
  }
  return { plan, isStale }
}
