import type { JSONColumnType } from 'kysely'
import type { importStates } from '../contract.ts'
import type { PlanSummary } from '../plan-summary.ts'

export type ImportState = (typeof importStates)[number]

export interface Progress {
  done: number
  total: number
  message: string
}

export interface Failure {
  code: string
  details: Readonly<Record<string, string | number>>
}

interface ImportTable {
  tenant_id: string
  import_id: string
  created_at: string
  created_by: string
  created_by_name: string
  state: ImportState
  file_ids: JSONColumnType<readonly string[]>
  file_names: JSONColumnType<readonly string[]>
  is_whole_ledger: boolean
  registers_names: boolean
  progress: JSONColumnType<Progress> | null
  plan: JSONColumnType<PlanSummary> | null
  plan_digest: string | null
  is_replanned: boolean
  revision_id: string | null
  failure: JSONColumnType<Failure> | null
}

export interface ImportTables {
  ledger_import: ImportTable
}
