import type { OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { listNames as operation } from '../contract/systems.ts'
import { loadNames } from './name-index.ts'

/** What an answer may refer to, for the choices of a form: the same names that a sheet offers. */
export async function listNames({ tx, actor, scope }: SignedInCall): Promise<OutputOf<typeof operation>> {
  const { known, index } = await loadNames(tx)
  const own = actor.divisionIds.flatMap((divisionId) => index.nameOf('division', divisionId) ?? [])
  return {
    divisions: [...known.divisions],
    vendors: [...known.vendors],
    systems: [...known.systems.keys()].toSorted(),
    writableDivisions: scope === 'all' ? null : own,
  }
}
