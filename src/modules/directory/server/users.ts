import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall, TenantTransaction } from '#kernel/module/index.ts'
import type {
  addUser as add,
  changeUser as change,
  listUsers as list,
  resetPassword as reset,
} from '../contract/users.ts'
import { makeLink } from './make-link.ts'
import { requirePerson } from './require-person.ts'
import {
  findAccount,
  findAccountByLogin,
  insertAccount,
  readAccounts,
  updateAccount,
} from './store/accounts.ts'
import { readDivisions } from './store/divisions.ts'
import { closeLinks } from './store/links.ts'
import { type Post, readPosts, replacePosts } from './store/posts.ts'
import { deleteSessionsOf } from './store/sessions.ts'
import { revokeTokens } from './store/tokens.ts'
import { readVendors } from './store/vendors.ts'

export async function listUsers({ tx }: SignedInCall): Promise<OutputOf<typeof list>> {
  const posts = await readPosts(tx)
  const accounts = await readAccounts(tx)
  return {
    users: accounts.map(({ passwordHash, disabledAt, ...account }) => ({
      ...account,
      isDisabled: disabledAt !== null,
      hasPassword: passwordHash !== null,
      posts: posts.filter(({ userId }) => userId === account.userId).map(({ userId: _, ...post }) => post),
    })),
  }
}

/** @throws AppError `directory.loginNameTaken` and those of `requireSense` */
export async function addUser(call: SignedInCall<InputOf<typeof add>>): Promise<OutputOf<typeof add>> {
  const { tx, input, clock } = call
  requirePerson(call)
  if (await findAccountByLogin(tx, input.loginName))
    throw new AppError('directory.loginNameTaken', { loginName: input.loginName })
  await requireSense(tx, input)
  const userId = await insertAccount(tx, { ...input, isSample: false, passwordHash: null }, clock.now())
  await replacePosts(tx, userId, input.posts)
  call.audit({ subject: userId, details: { loginName: input.loginName, role: input.role } })
  return { userId, link: await makeLink(tx, { kind: 'password', userId }, clock.now()) }
}

/** A disabled account loses its sign-ins, tokens and links at once. @throws AppError `directory.lastAdministrator` */
export async function changeUser(
  call: SignedInCall<InputOf<typeof change>>,
): Promise<OutputOf<typeof change>> {
  const { tx, input, clock } = call
  requirePerson(call)
  const account = await findAccount(tx, input.userId)
  if (!account) throw new AppError('kernel.notFound')
  await requireSense(tx, input)
  const others = (await readAccounts(tx)).filter(
    ({ userId, role, disabledAt }) => userId !== input.userId && role === 'administrator' && !disabledAt,
  )
  if ((input.isDisabled || input.role !== 'administrator') && others.length === 0)
    throw new AppError('directory.lastAdministrator')
  const disabledAt = input.isDisabled ? (account.disabledAt ?? clock.now().toString()) : null
  await updateAccount(tx, input.userId, { ...input, disabledAt })
  await replacePosts(tx, input.userId, input.posts)
  if (input.isDisabled) {
    await deleteSessionsOf(tx, input.userId)
    await revokeTokens(tx, { userId: input.userId }, clock.now())
    await closeLinks(tx, input.userId, clock.now())
  }
  call.audit({ details: { loginName: account.loginName, role: input.role, isDisabled: input.isDisabled } })
  return { isDone: true }
}

/** A new link; earlier ones end. The old password works until the link is used. */
export async function resetPassword(
  call: SignedInCall<InputOf<typeof reset>>,
): Promise<OutputOf<typeof reset>> {
  const { tx, input, clock } = call
  requirePerson(call)
  const account = await findAccount(tx, input.userId)
  if (!account) throw new AppError('kernel.notFound')
  if (account.isSample) throw new AppError('directory.sampleFixed')
  return makeLink(tx, { kind: 'password', userId: input.userId }, clock.now())
}

async function requireSense(
  tx: TenantTransaction,
  about: { role: string; vendorId: string | null; posts: readonly Post[] },
): Promise<void> {
  if ((about.role === 'vendor') !== (about.vendorId !== null)) throw new AppError('directory.vendorNeeded')
  if (about.role === 'division' && about.posts.length === 0) throw new AppError('directory.divisionNeeded')
  const vendors = about.vendorId ? await readVendors(tx) : []
  if (about.vendorId && !vendors.some(({ vendorId }) => vendorId === about.vendorId))
    throw new AppError('directory.unknownVendor')
  const known = new Set((await readDivisions(tx)).map(({ divisionId }) => divisionId))
  if (about.posts.some(({ divisionId }) => !known.has(divisionId)))
    throw new AppError('directory.unknownDivision')
}
