import { hashPassword, isCommonPassword, isPasswordRight } from '#kernel/auth/index.ts'
import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { changePassword as operation } from '../contract/session.ts'
import { checkPassword } from '../domain/password-rule.ts'
import { requirePerson } from './require-person.ts'
import { findAccount, updatePassword } from './store/accounts.ts'
import { forgiveAttempts, takeAttempt } from './store/attempts.ts'
import { deleteSessionsOf } from './store/sessions.ts'

/** Needs the password of now, guessing at which is slowed down as at sign-in, and ends all other sign-ins. */
export async function changePassword(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { tx, actor, input, clock, request } = call
  requirePerson(call)
  const account = await findAccount(tx, actor.userId)
  if (!account) throw new AppError('kernel.notFound')
  if (account.isSample) throw new AppError('directory.sampleFixed')
  const keys = { account: account.loginName, address: request.address }
  const seconds = await call.aside((aside) => takeAttempt(aside, keys, clock.now()))
  if (seconds > 0) throw new AppError('directory.tooManyAttempts', { seconds })
  if (!(await isPasswordRight(input.currentPassword, account.passwordHash)))
    throw new AppError('directory.wrongPassword')
  checkPassword(input.newPassword, { loginName: account.loginName, isCommon: isCommonPassword })
  await forgiveAttempts(tx, keys)
  await updatePassword(tx, account.userId, await hashPassword(input.newPassword), clock.now())
  await deleteSessionsOf(tx, account.userId, actor.sessionId)
  return { isDone: true }
}
