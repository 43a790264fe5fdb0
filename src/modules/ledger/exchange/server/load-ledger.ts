import type { Actor, Clock, Scope, TenantTransaction } from '#kernel/module/index.ts'
import { loadNames } from '../../server/name-index.ts'
import { readSystems } from '../../server/read-systems.ts'
import type { LedgerNow } from '../plan-import.ts'

/** Who imports, how far they reach, and when. */
export interface Importer {
  actor: Actor
  scope: Scope
  clock: Clock
}

/** The latest state of all systems that the importer may see: states to no end hold on the last of days. */
export async function loadLedger(
  tx: TenantTransaction,
  { actor, scope, clock }: Importer,
): Promise<LedgerNow> {
  const sight = { actor, scope, today: clock.today() }
  const systems = await readSystems(tx, '9999-12-31', sight)
  const { known, index } = await loadNames(tx)
  const own = actor.divisionIds.flatMap((divisionId) => index.nameOf('division', divisionId) ?? [])
  return {
    systems: systems.map(({ record, version }) => ({ record, version })),
    names: known,
    writableDivisions: scope === 'all' ? null : new Set(own),
  }
}
