import type { TenantTransaction } from '#kernel/module/index.ts'
import { type RevisionResult, reviseSystems } from '../../server/revise-systems.ts'
import type { RevisionSource } from '../../server/tables.ts'
import type { ImportPlan } from '../plan-import.ts'
import type { Importer } from './load-ledger.ts'

export interface Acceptance {
  reason: string
  effectiveOn: string
  source: RevisionSource
  sourceName: string
}

/** Writes all that a plan says as one revision, or nothing. The plan must have no problems. */
export function writePlan(
  tx: TenantTransaction,
  plan: ImportPlan,
  importer: Importer,
  acceptance: Acceptance,
): Promise<RevisionResult> {
  const differing = plan.systems.filter(({ kind }) => kind !== 'unchanged')
  return reviseSystems(
    tx,
    differing.map(({ systemId, version, record }) => ({
      systemId,
      record,
      ...(version === null ? {} : { expectedVersion: version }),
    })),
    { ...importer, ...acceptance },
  )
}
