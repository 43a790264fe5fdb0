import type { JSONColumnType } from 'kysely'
import type { View } from '../contract/views.ts'
import type { Answer, Answers } from '../domain/record.ts'

export type RevisionSource = 'form' | 'import' | 'sample' | 'survey' | 'approval'

interface RevisionTable {
  tenant_id: string
  revision_id: string
  recorded_at: string
  actor_id: string
  actor_name: string
  effective_on: string
  reason: string
  source: RevisionSource
  source_name: string | null
}

interface SystemTable {
  tenant_id: string
  system_id: string
  name: string
  version: number
  latest_from: string
}

interface ChangeTable {
  tenant_id: string
  system_id: string
  revision_id: string
  number: number
  version: number
  category: string
  collection: string | null
  row_key: string | null
  row_kind: 'added' | 'changed' | 'removed' | null
  row_answers: JSONColumnType<Answers> | null
  field: string
  kind: 'added' | 'changed' | 'removed'
  before: JSONColumnType<Answer & object> | null
  after: JSONColumnType<Answer & object> | null
}

/** The one shape of every temporal table: what held from `valid_from` up to, not including, `valid_to`. */
export interface VersionTable {
  tenant_id: string
  system_id: string
  row_id: string
  valid_from: string
  /** `infinity` while it holds. */
  valid_to: string
  position: number
  revision_id: string
  ended_by: string | null
  answers: JSONColumnType<Answers>
}

export interface HeadTable extends VersionTable {
  owning_division_id: string
  sort_key: string
  search_text: string
  /** Words of restricted fields: found by the city's own staff alone. */
  restricted_text: string
  asked: number
  answered: number
  unknown: number
}

interface ViewTable {
  tenant_id: string
  view_id: string
  user_id: string
  name: string
  view: JSONColumnType<View>
}

export interface LedgerTables {
  ledger_revision: RevisionTable
  ledger_system: SystemTable
  ledger_change: ChangeTable
  ledger_head: HeadTable
  ledger_cost: VersionTable
  ledger_contract: VersionTable & { vendor_id: string | null }
  ledger_server: VersionTable
  ledger_terminal: VersionTable
  ledger_printer: VersionTable
  ledger_software: VersionTable
  ledger_document: VersionTable
  ledger_line: VersionTable & { line_provider_id: string | null }
  ledger_interface: VersionTable & { partner_system_id: string | null }
  ledger_vendor: VersionTable & { vendor_id: string | null }
  ledger_agreement: VersionTable & { agreement_vendor_id: string | null }
  ledger_issue: VersionTable
  ledger_view: ViewTable
}

/** Collection of the catalogue → its table. */
export const collectionTables = {
  costs: 'ledger_cost',
  contracts: 'ledger_contract',
  servers: 'ledger_server',
  terminals: 'ledger_terminal',
  printers: 'ledger_printer',
  software: 'ledger_software',
  documents: 'ledger_document',
  lines: 'ledger_line',
  interfaces: 'ledger_interface',
  vendors: 'ledger_vendor',
  otherAgreements: 'ledger_agreement',
  issues: 'ledger_issue',
} as const satisfies Record<string, keyof LedgerTables>

export type CollectionTable = (typeof collectionTables)[keyof typeof collectionTables]
