import { appendAudit } from '#kernel/audit/index.ts'
import { isPasswordRight, mintToken, sessionCookie } from '#kernel/auth/index.ts'
import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { Call, TenantTransaction } from '#kernel/module/index.ts'
import type { signIn as operation } from '../contract/session.ts'
import { absoluteHours } from '../domain/session-limits.ts'
import { areSampleAccountsAllowedFrom } from './sample-accounts.ts'
import { findAccountByLogin } from './store/accounts.ts'
import { forgiveAttempts, takeAttempt } from './store/attempts.ts'
import { deleteSessionsBefore, insertSession } from './store/sessions.ts'

/**
 * Checks name and password and starts a session. A wrong name and a wrong password look the same and take as long.
 * @throws AppError `directory.badCredentials`, `directory.tooManyAttempts`, `directory.sampleRefused`
 */
export async function signIn(call: Call<InputOf<typeof operation>>): Promise<OutputOf<typeof operation>> {
  const { input, tx, clock, request } = call
  const keys = { account: input.loginName, address: request.address }
  const seconds = await call.aside((aside) => takeAttempt(aside, keys, clock.now()))
  if (seconds > 0) throw new AppError('directory.tooManyAttempts', { seconds })
  const account = await findAccountByLogin(tx, input.loginName)
  const isRight = await isPasswordRight(input.password, account?.passwordHash ?? null)
  if (!account || !isRight || account.disabledAt) {
    await call.aside((aside) => recordFailure(aside, call))
    throw new AppError('directory.badCredentials')
  }
  if (account.isSample && !areSampleAccountsAllowedFrom(request.address))
    throw new AppError('directory.sampleRefused')
  await forgiveAttempts(tx, keys)
  await startSession(call, account.userId)
  call.audit({ subject: account.userId, details: { loginName: account.loginName, name: account.name } })
  return { userId: account.userId, name: account.name, language: account.language }
}

/** Makes a fresh session, whatever cookie the browser brought, and clears away those that ran out. */
export async function startSession(call: Call, userId: string): Promise<void> {
  const { tx, clock, request } = call
  const { token, secretHash } = mintToken(tx.tenantId)
  const now = clock.now()
  await deleteSessionsBefore(tx, now.subtract({ hours: absoluteHours }))
  await insertSession(tx, { userId, secretHash, address: request.address, userAgent: request.userAgent }, now)
  call.reply.setHeader('set-cookie', sessionCookie(token, request))
}

async function recordFailure(
  tx: TenantTransaction,
  { clock, input, request }: Call<InputOf<typeof operation>>,
) {
  await appendAudit(tx, {
    at: clock.now().toString(),
    actorId: null,
    actorName: '-',
    via: 'public',
    action: 'directory.signInFailed',
    subject: input.loginName,
    details: {},
    requestId: request.id,
    address: request.address,
  })
}
