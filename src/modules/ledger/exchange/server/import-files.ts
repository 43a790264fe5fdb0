import { AppError } from '#kernel/contract/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { TableFile } from '#kernel/sheets/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import type { RevisionResult } from '../../server/revise-systems.ts'
import { planImport } from '../plan-import.ts'
import { readFiles } from '../read-files.ts'
import { type Importer, loadLedger } from './load-ledger.ts'
import { type Acceptance, writePlan } from './write-plan.ts'

/**
 * Imports files at once, without a preview: the way in for sample data. Goes through the same reading, planning and
 * writing as a person's import; divisions and vendors that are named and not known are registered. Throws `ledger.importHasProblems` with the first of them.
 */
export async function importFiles(
  tx: TenantTransaction,
  files: readonly TableFile[],
  importer: Importer,
  acceptance: Acceptance,
): Promise<RevisionResult> {
  const draft = await readFiles(catalogue, files)
  const plan = planImport(catalogue, draft, await loadLedger(tx, importer), {
    isWholeLedger: false,
    registersNames: true,
  })
  const [first] = plan.problems
  if (first) {
    const { file, sheet, cell } = first.place
    const details = { count: plan.problems.length, file, sheet, cell, value: first.written, rule: first.code }
    throw new AppError('ledger.importHasProblems', details)
  }
  return writePlan(tx, plan, importer, acceptance)
}
