import { hashPassword, isCommonPassword, readToken } from '#kernel/auth/index.ts'
import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { Call, TenantTransaction } from '#kernel/module/index.ts'
import type { showLink as show, openLink as use } from '../contract/links.ts'
import { checkPassword } from '../domain/password-rule.ts'
import { startSession } from './sign-in.ts'
import { findAccount, insertAccount, readAccounts, updatePassword } from './store/accounts.ts'
import { findOwnCity, insertCity } from './store/city.ts'
import { closeLinks, findLink, type OneTimeLink } from './store/links.ts'
import { deleteSessionsOf } from './store/sessions.ts'

export async function showLink({
  tx,
  input,
  clock,
}: Call<InputOf<typeof show>>): Promise<OutputOf<typeof show>> {
  const link = await requireOpenLink(tx, input.linkToken, clock.now(), { isLocked: false })
  const city = await findOwnCity(tx)
  const account = link.userId ? await findAccount(tx, link.userId) : undefined
  return {
    kind: link.kind,
    city: city ? { code: city.code, nameJa: city.nameJa, nameEn: city.nameEn } : null,
    loginName: account?.loginName ?? null,
    name: account?.name ?? null,
  }
}

/** Sets up the first administrator (and the city, when there is none), or a person's password; then signs them in. */
export async function openLink(call: Call<InputOf<typeof use>>): Promise<OutputOf<typeof use>> {
  const { tx, input, clock } = call
  const link = await requireOpenLink(tx, input.linkToken, clock.now(), { isLocked: true })
  const person =
    link.kind === 'password' ? await setPassword(call, link.userId ?? '') : await addFirstAdministrator(call)
  await closeLinks(tx, link.userId, clock.now())
  await startSession(call, person.userId)
  call.audit({ subject: person.userId, details: { kind: link.kind, loginName: person.loginName } })
  const city = await findOwnCity(tx)
  return { ...person, cityCode: city?.code ?? '' }
}

type Person = { userId: string; loginName: string }

async function setPassword({ tx, input, clock }: Call<InputOf<typeof use>>, userId: string): Promise<Person> {
  const account = await findAccount(tx, userId)
  if (!account || account.disabledAt) throw new AppError('directory.linkIsOver')
  checkPassword(input.password, { loginName: account.loginName, isCommon: isCommonPassword })
  await updatePassword(tx, userId, await hashPassword(input.password), clock.now())
  await deleteSessionsOf(tx, userId)
  return { userId, loginName: account.loginName }
}

async function addFirstAdministrator({
  tx,
  input,
  clock,
  language,
}: Call<InputOf<typeof use>>): Promise<Person> {
  const { loginName, name, city } = input
  if (!loginName || !name) throw new AppError('directory.namesNeeded')
  checkPassword(input.password, { loginName, isCommon: isCommonPassword })
  if (!(await findOwnCity(tx))) {
    if (!city) throw new AppError('directory.cityNeeded')
    await insertCity(tx, city)
  }
  const passwordHash = await hashPassword(input.password)
  const about = { loginName, name, role: 'administrator' as const, language, vendorId: null }
  const userId = await insertAccount(tx, { ...about, isSample: false, passwordHash }, clock.now())
  return { userId, loginName }
}

/** @throws AppError `directory.linkIsOver` when it is unknown, used, too old, or somebody was first */
async function requireOpenLink(
  tx: TenantTransaction,
  linkToken: string,
  now: Temporal.Instant,
  how: { isLocked: boolean },
): Promise<OneTimeLink> {
  const token = readToken(linkToken)
  const link = token && (await findLink(tx, token.secretHash, how))
  if (!link || link.usedAt || Temporal.Instant.compare(now, link.expiresAt) >= 0)
    throw new AppError('directory.linkIsOver')
  if (link.kind === 'firstAdministrator' && (await readAccounts(tx)).length > 0)
    throw new AppError('directory.linkIsOver')
  return link
}
