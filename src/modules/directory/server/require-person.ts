import { AppError } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'

/** Secrets and sign-ins are a person's own affair: a token may not make more of them. @throws AppError `kernel.forbidden` */
export function requirePerson({ actor }: SignedInCall): void {
  if (actor.via === 'token') throw new AppError('kernel.forbidden')
}

/** One's own, or anybody's for whoever keeps the users. @throws AppError `kernel.forbidden` */
export function requireOwner({ actor, allowed }: SignedInCall, userId: string): void {
  if (userId !== actor.userId && allowed['directory.users'] !== 'all') throw new AppError('kernel.forbidden')
}
