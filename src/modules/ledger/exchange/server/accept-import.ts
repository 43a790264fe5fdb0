import { AppError, type InputOf } from '#kernel/contract/index.ts'
import type {
  Announce,
  FileVault,
  JobContext,
  Scope,
  SignedInCall,
  TenantTransaction,
} from '#kernel/module/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import { lockSystems } from '../../server/store/heads.ts'
import type { cancelImport, ImportView, acceptImport as operation } from '../contract.ts'
import { readFiles } from '../read-files.ts'
import type { Importer } from './load-ledger.ts'
import { loadFiles, orFail, storePlan } from './plan-import.ts'
import { findImport, lockImport, type StoredImport, updateImport } from './store.ts'
import { viewImport } from './view-import.ts'
import { writePlan } from './write-plan.ts'

/** An import that changes more fields than this is written in a job. */
export const mostChangesAtOnce = 5_000

type Wish = { reason: string; effectiveOn: string; announce: Announce }

/**
 * Accepts a planned import: all of it as one revision, or nothing. A second click finds it accepted and answers the
 * same. When the ledger is no longer what the person was shown, nothing is written and the new plan is the answer.
 */
export async function acceptPlannedImport(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<ImportView> {
  const { tx, actor, scope, clock, input, files, jobs, language, announce } = call
  // Who clicks again while a job writes is answered at once, without waiting for its lock.
  const seen = await findImport(tx, input.importId, actor)
  if (isUnderWay(seen)) return viewImport(seen, language)
  const stored = await lockImport(tx, input.importId, actor)
  const effectiveOn = input.effectiveOn ?? clock.today().toString()
  if (!isUnderWay(stored)) {
    refuseUnlessPlanned(stored)
    if ((stored.plan?.counts.changes ?? 0) > mostChangesAtOnce) {
      const progress = { done: 0, total: 2, message: '' }
      await updateImport(tx, stored.importId, { state: 'accepting', progress })
      const { importId } = stored
      await jobs.start('ledger.acceptImport', { importId, scope, reason: input.reason, effectiveOn })
    } else {
      await writeImport(
        tx,
        stored,
        files,
        { actor, scope, clock },
        { reason: input.reason, effectiveOn, announce },
      )
    }
  }
  const now = await findImport(tx, stored.importId, actor)
  call.audit({ details: { state: now.state, revisionId: now.revisionId, ...now.plan?.counts } })
  return viewImport(now, language)
}

/** Exactly once, whatever dies when: the revision and the state `accepted` are written in one transaction. */
export async function acceptImportJob(context: JobContext): Promise<Readonly<Record<string, unknown>>> {
  const { actor, clock, payload } = context
  const importId = String(payload.importId)
  const importer: Importer = { actor, clock, scope: payload.scope as Scope }
  const about = { reason: String(payload.reason), effectiveOn: String(payload.effectiveOn) }
  await context.progress(1, 2, '')
  await orFail(context, importId, () =>
    context.tx(async (tx) => {
      const stored = await lockImport(tx, importId, actor)
      const wish: Wish = { ...about, announce: context.announce(tx) }
      if (stored.state === 'accepting') await writeImport(tx, stored, context.files(tx), importer, wish)
    }),
  )
  return { importId }
}

async function writeImport(
  tx: TenantTransaction,
  stored: StoredImport,
  vault: FileVault,
  importer: Importer,
  wish: Wish,
) {
  const draft = await readFiles(catalogue, await loadFiles(vault, stored))
  await lockSystems(tx, stored.plan?.systems.flatMap(({ systemId }) => systemId ?? []) ?? [])
  const { plan, isStale } = await storePlan(tx, stored, draft, importer)
  if (isStale) return
  const { revisionId } = await writePlan(tx, plan, importer, {
    ...wish,
    source: 'import',
    sourceName: stored.fileNames.join('、').slice(0, 500),
  })
  await updateImport(tx, stored.importId, { state: 'accepted', revisionId })
}

const isUnderWay = ({ state }: StoredImport) => state === 'accepted' || state === 'accepting'

function refuseUnlessPlanned({ state, plan }: StoredImport) {
  if (state === 'reading') throw new AppError('ledger.importIsRunning')
  if (state !== 'planned') throw new AppError('ledger.importIsOver')
  const problems = plan?.counts.problems ?? 0
  if (problems > 0) throw new AppError('ledger.importHasProblems', { count: problems })
}

/**
 * Takes an import back before it is accepted; cancelling again changes nothing. One that a job is just writing is
 * waited for, and is over then.
 */
export async function cancelPlannedImport(
  call: SignedInCall<InputOf<typeof cancelImport>>,
): Promise<ImportView> {
  const { tx, actor, input, language } = call
  const stored = await lockImport(tx, input.importId, actor)
  if (stored.state === 'accepted') throw new AppError('ledger.importIsOver')
  await updateImport(tx, stored.importId, { state: 'cancelled' })
  return viewImport(await findImport(tx, stored.importId, actor), language)
}
