import type { JSONColumnType } from 'kysely'
import type { FindingState, Severity, StepKind } from '../domain/index.ts'

export interface FindingsTables {
  finding_step: {
    tenant_id: string
    rule: string
    version: number
    kind: StepKind
    as_of: string
    recorded_at: string
    actor_id: string | null
    actor_name: string | null
    reason: string | null
    is_found: boolean
    severity: Severity | null
    system_ids: JSONColumnType<readonly string[]>
    state: FindingState
    closed_over: JSONColumnType<readonly string[]> | null
  }
  finding_threshold: {
    tenant_id: string
    rule: string
    name: string
    valid_from: string
    set_at: string
    number: number
    value: number | null
    reason: string
    set_by: string
    set_by_name: string
  }
  finding_note: {
    tenant_id: string
    rule: string
    source: string
    source_key: string
    system_id: string | null
    note: string
    observed_on: string
    attached_at: string
    attached_by_name: string
  }
}
