import { sessionCookie } from '#kernel/auth/index.ts'
import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { Call, SignedInCall } from '#kernel/module/index.ts'
import type {
  currentPerson as current,
  setLanguage as language,
  signOut as out,
  whoAmI as who,
} from '../contract/session.ts'
import type { Role } from '../domain/roles.ts'
import { findAccount, updateLanguage } from './store/accounts.ts'
import { findOwnCity } from './store/city.ts'
import { divisionsOf } from './store/posts.ts'
import { deleteSession } from './store/sessions.ts'
import { readVendors } from './store/vendors.ts'

export async function whoAmI({ tx, actor, allowed, clock }: SignedInCall): Promise<OutputOf<typeof who>> {
  const account = await findAccount(tx, actor.userId)
  const city = await findOwnCity(tx)
  if (!city) throw new AppError('kernel.notFound')
  const vendors = actor.vendorId ? await readVendors(tx) : []
  const vendor = vendors.find(({ vendorId }) => vendorId === actor.vendorId)
  return {
    userId: actor.userId,
    name: actor.name,
    loginName: account?.loginName ?? null,
    role: actor.role as Role,
    language: account?.language ?? actor.language,
    isSample: account?.isSample ?? false,
    city: { code: city.code, nameJa: city.nameJa, nameEn: city.nameEn, isSample: city.isSample },
    divisions: await divisionsOf(tx, actor.userId, clock.today()),
    vendor: vendor ? { vendorId: vendor.vendorId, name: vendor.name } : null,
    permissions: allowed,
  }
}

export async function currentPerson({ actor, ...call }: Call): Promise<OutputOf<typeof current>> {
  return { person: actor && (await whoAmI({ ...call, actor })) }
}

export async function signOut({ tx, actor, request, reply }: SignedInCall): Promise<OutputOf<typeof out>> {
  if (actor.sessionId) await deleteSession(tx, actor.sessionId)
  reply.setHeader('set-cookie', sessionCookie('', request))
  return { isDone: true }
}

export async function setLanguage({
  tx,
  actor,
  input,
}: SignedInCall<InputOf<typeof language>>): Promise<OutputOf<typeof language>> {
  await updateLanguage(tx, actor.userId, input.language)
  return { isDone: true }
}
