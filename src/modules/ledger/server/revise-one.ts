import { AppError } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { type RevisedSystem, reviseSystems, type SystemChange } from './revise-systems.ts'

interface Wish {
  reason: string
  effectiveOn?: string | undefined
}

type Revised = Pick<RevisedSystem, 'systemId' | 'version' | 'changes'> & { revisionId: string | null }

/**
 * Writes one system from a form and notes it for the audit trail.
 * @throws AppError as `reviseSystems`, with places in the system itself (`answers.name`).
 */
export async function reviseOne(call: SignedInCall<Wish>, change: SystemChange): Promise<Revised> {
  const { tx, actor, scope, clock, input, announce } = call
  const order = {
    actor,
    scope,
    clock,
    effectiveOn: input.effectiveOn ?? clock.today().toString(),
    reason: input.reason,
    source: 'form',
    announce,
  } as const
  const { revisionId, systems } = await reviseSystems(tx, [change], order).catch(nameOnePlace)
  const { systemId, name, version, changes } = systems[0]!
  call.audit({ subject: systemId, details: { name, version, revisionId, changes: changes.length } })
  return { systemId, version, revisionId, changes }
}

function nameOnePlace(error: unknown): never {
  if (!(error instanceof AppError)) throw error
  const problems = error.problems.map((each) => ({ ...each, path: each.path.replace(/^systems\[0\]\./, '') }))
  throw new AppError(error.code, error.details, problems)
}
