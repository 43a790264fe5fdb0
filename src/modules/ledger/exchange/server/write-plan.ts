import type { Announce, TenantTransaction } from '#kernel/module/index.ts'
import { addDivision, addVendor } from '#modules/directory/index.ts'
import { type RevisionResult, reviseSystems } from '../../server/revise-systems.ts'
import type { RevisionSource } from '../../server/tables.ts'
import type { ImportPlan } from '../plan-import.ts'
import type { Importer } from './load-ledger.ts'

export interface Acceptance {
  reason: string
  effectiveOn: string
  source: RevisionSource
  sourceName: string
  announce: Announce
}

/** Registers the names that are new and writes all that a plan says as one revision, or nothing. The plan must have no problems. */
export async function writePlan(
  tx: TenantTransaction,
  plan: ImportPlan,
  importer: Importer,
  acceptance: Acceptance,
): Promise<RevisionResult> {
  for (const name of plan.newNames.divisions) await addDivision(tx, { name })
  for (const name of plan.newNames.vendors) await addVendor(tx, { name })
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
