import { sql } from 'kysely'
import { AppError } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/id.ts'
import type { Actor, Clock, StoredFile, TenantTransaction } from '#kernel/module/index.ts'
import type { PlanSummary } from '../plan-summary.ts'
import type { Failure, ImportState, ImportTables, Progress } from './tables.ts'

export interface StoredImport {
  importId: string
  createdAt: string
  createdBy: string
  createdByName: string
  state: ImportState
  fileIds: readonly string[]
  fileNames: readonly string[]
  isWholeLedger: boolean
  registersNames: boolean
  progress: Progress | null
  plan: PlanSummary | null
  planDigest: string | null
  isReplanned: boolean
  revisionId: string | null
  failure: Failure | null
}

const columns = [
  'import_id as importId',
  'created_at as createdAt',
  'created_by as createdBy',
  'created_by_name as createdByName',
  'state',
  'file_ids as fileIds',
  'file_names as fileNames',
  'is_whole_ledger as isWholeLedger',
  'registers_names as registersNames',
  'progress',
  'plan',
  'plan_digest as planDigest',
  'is_replanned as isReplanned',
  'revision_id as revisionId',
  'failure',
] as const

export async function insertImport(
  tx: TenantTransaction,
  actor: Actor,
  clock: Clock,
  files: readonly StoredFile[],
  { isWholeLedger, registersNames }: Pick<StoredImport, 'isWholeLedger' | 'registersNames'>,
): Promise<string> {
  const importId = newId(clock.now().epochMilliseconds)
  await tx
    .tables<ImportTables>()
    .insertInto('ledger_import')
    .values({
      tenant_id: tx.tenantId,
      import_id: importId,
      created_at: clock.now().toString(),
      created_by: actor.userId,
      created_by_name: actor.name,
      state: 'reading',
      file_ids: JSON.stringify(files.map(({ fileId }) => fileId)),
      file_names: JSON.stringify(files.map(({ fileName }) => fileName)),
      is_whole_ledger: isWholeLedger,
      registers_names: registersNames,
      is_replanned: false,
    })
    .execute()
  return importId
}

/** An import of one's own. Throws `kernel.notFound` for any other. */
export async function findImport(
  tx: TenantTransaction,
  importId: string,
  actor: Actor,
): Promise<StoredImport> {
  return found(await selectOwn(tx, importId, actor).executeTakeFirst())
}

/** A person's imports, newest first, without their plans. */
export async function selectImports(tx: TenantTransaction, { userId }: Actor, limit: number) {
  return tx
    .tables<ImportTables>()
    .selectFrom('ledger_import')
    .select(['import_id as importId', 'state', 'file_names as fileNames', 'created_at as createdAt'])
    .select('revision_id as revisionId')
    .select(sql<PlanSummary['counts'] | null>`plan -> 'counts'`.as('counts'))
    .where('tenant_id', '=', tx.tenantId)
    .where('created_by', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** The same, held until the transaction ends: two clicks on one import come one after the other. */
export async function lockImport(
  tx: TenantTransaction,
  importId: string,
  actor: Actor,
): Promise<StoredImport> {
  return found(await selectOwn(tx, importId, actor).forUpdate().executeTakeFirst())
}

function selectOwn(tx: TenantTransaction, importId: string, actor: Actor) {
  return tx
    .tables<ImportTables>()
    .selectFrom('ledger_import')
    .select(columns)
    .where('tenant_id', '=', tx.tenantId)
    .where('import_id', '=', importId)
    .where('created_by', '=', actor.userId)
}

function found(row: StoredImport | undefined): StoredImport {
  if (!row) throw new AppError('kernel.notFound')
  return row
}

export interface ImportUpdate {
  state: ImportState
  progress?: Progress | null
  plan?: PlanSummary
  planDigest?: string
  isReplanned?: boolean
  revisionId?: string | null
  failure?: Failure
}

export async function updateImport(tx: TenantTransaction, importId: string, update: ImportUpdate) {
  const { state, progress = null, plan, planDigest, isReplanned, revisionId, failure } = update
  await tx
    .tables<ImportTables>()
    .updateTable('ledger_import')
    .set({
      state,
      progress: progress && JSON.stringify(progress),
      ...(plan ? { plan: JSON.stringify(plan) } : {}),
      ...(planDigest === undefined ? {} : { plan_digest: planDigest }),
      ...(isReplanned === undefined ? {} : { is_replanned: isReplanned }),
      ...(revisionId === undefined ? {} : { revision_id: revisionId }),
      ...(failure ? { failure: JSON.stringify(failure) } : {}),
    })
    .where('tenant_id', '=', tx.tenantId)
    .where('import_id', '=', importId)
    .execute()
}

/** How far a job is; an import that was cancelled meanwhile stays so. */
export async function noteProgress(tx: TenantTransaction, importId: string, progress: Progress) {
  await tx
    .tables<ImportTables>()
    .updateTable('ledger_import')
    .set({ progress: JSON.stringify(progress) })
    .where('tenant_id', '=', tx.tenantId)
    .where('import_id', '=', importId)
    .where('state', 'in', ['reading', 'accepting'])
    .execute()
}

/** The city's name in the reader's language, for titles and file names. */
export async function cityName(tx: TenantTransaction, language: 'ja' | 'en'): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select ${sql.ref(language === 'ja' ? 'name_ja' : 'name_en')} as name from tenant
    where tenant_id = ${tx.tenantId}`.execute(tx.tables<ImportTables>())
  return rows[0]?.name ?? ''
}
