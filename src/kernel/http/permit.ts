import { AppError, type Operation } from '#kernel/contract/index.ts'
import type { Actor, Module, Scope } from '#kernel/module/index.ts'

/** Role by role how far each permission reaches; what is not named is refused. */
export type Grants = ReadonlyMap<string, Readonly<Record<string, Scope>>>

export function collectGrants(modules: readonly Module[]): Grants {
  return new Map(
    modules.flatMap(({ permissions }) =>
      Object.entries(permissions).map(([key, { grants }]) => [key, grants] as const),
    ),
  )
}

/**
 * How far the actor may go with this operation.
 * @throws AppError `kernel.notSignedIn`, `kernel.forbidden`
 */
export function permit(operation: Operation, actor: Actor | null, grants: Grants): Scope {
  if (operation.permission === 'public') return 'all'
  if (!actor) throw new AppError('kernel.notSignedIn')
  const scope = scopeOf(operation.permission, actor, grants)
  if (!scope) throw new AppError('kernel.forbidden')
  return scope
}

/** The actor's scope for one permission, or null when it is refused. Tokens never reach beyond what they name. */
export function scopeOf(permission: string, actor: Actor, grants: Grants): Scope | null {
  if (permission === 'signedIn') return 'all'
  if (actor.tokenPermissions && !actor.tokenPermissions.includes(permission)) return null
  return grants.get(permission)?.[actor.role] ?? null
}

/** Every permission the actor holds. */
export function allowedTo(actor: Actor | null, grants: Grants): Readonly<Record<string, Scope>> {
  if (!actor) return {}
  const scopes = [...grants.keys()].map(
    (permission) => [permission, scopeOf(permission, actor, grants)] as const,
  )
  return Object.fromEntries(scopes.filter((entry): entry is [string, Scope] => entry[1] !== null))
}
