import type { Handlers, Job } from '#kernel/module/index.ts'
import type { exchangeContract } from '../contract.ts'
import { acceptImportJob, acceptPlannedImport, cancelPlannedImport } from './accept-import.ts'
import { exportEmptyForm, exportSystems } from './export-ledger.ts'
import { exportImportProblems } from './export-problems.ts'
import { listOwnImports } from './list-imports.ts'
import { planNewImport, readImportJob } from './plan-import.ts'
import { findImport } from './store.ts'
import { viewImport } from './view-import.ts'

export const exchangeHandlers: Handlers<typeof exchangeContract> = {
  planImport: planNewImport,
  showImport: async ({ tx, input, actor, language }) =>
    viewImport(await findImport(tx, input.importId, actor), language),
  listImports: listOwnImports,
  exportProblems: exportImportProblems,
  acceptImport: acceptPlannedImport,
  cancelImport: cancelPlannedImport,
  exportLedger: exportSystems,
  exportTemplate: exportEmptyForm,
}

export const exchangeJobs: Readonly<Record<string, Job>> = {
  'ledger.readImport': readImportJob,
  'ledger.acceptImport': acceptImportJob,
}

export { importFiles } from './import-files.ts'
