import { mintToken } from '#kernel/auth/index.ts'
import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { createToken as create, listTokens as list, revokeToken as revoke } from '../contract/tokens.ts'
import { requireOwner, requirePerson } from './require-person.ts'
import { findAccount } from './store/accounts.ts'
import { findToken, insertToken, readTokens, revokeTokens } from './store/tokens.ts'

export async function listTokens({ tx, actor }: SignedInCall): Promise<OutputOf<typeof list>> {
  const tokens = await readTokens(tx, actor.userId)
  return { tokens: tokens.map(({ userId: _, ...token }) => token) }
}

/** A token does what its owner may, as far as it names it. @throws AppError `directory.beyondOwnPermissions` */
export async function createToken(
  call: SignedInCall<InputOf<typeof create>>,
): Promise<OutputOf<typeof create>> {
  const { tx, actor, allowed, input, clock } = call
  requirePerson(call)
  const userId = input.userId ?? actor.userId
  requireOwner(call, userId)
  if (!(await findAccount(tx, userId))) throw new AppError('kernel.notFound')
  if (input.permissions.some((permission) => !(permission in allowed)))
    throw new AppError('directory.beyondOwnPermissions')
  if ((await readTokens(tx, userId)).some(({ name }) => name === input.name))
    throw new AppError('directory.nameTaken', { name: input.name })
  const { token, secretHash } = mintToken(tx.tenantId, 'stk_')
  const createdAt = clock.now().toString()
  const expiresAt = clock
    .now()
    .add({ hours: input.days * 24 })
    .round('second')
    .toString()
  const tokenId = await insertToken(tx, { ...input, userId, createdAt, expiresAt, secretHash })
  call.audit({ subject: tokenId, details: { name: input.name, userId, permissions: input.permissions } })
  return { tokenId, token, expiresAt }
}

export async function revokeToken(
  call: SignedInCall<InputOf<typeof revoke>>,
): Promise<OutputOf<typeof revoke>> {
  const { tx, actor, allowed, input, clock } = call
  requirePerson(call)
  const token = await findToken(tx, input.tokenId)
  const isMine = token?.userId === actor.userId || allowed['directory.users'] === 'all'
  if (!token || !isMine) throw new AppError('kernel.notFound')
  await revokeTokens(tx, { tokenId: token.tokenId }, clock.now())
  return { isDone: true }
}
