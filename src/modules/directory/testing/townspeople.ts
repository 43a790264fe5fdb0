import { hashPassword } from '#kernel/auth/index.ts'
import type { Clock, TenantTransaction } from '#kernel/module/index.ts'
import { type Role, roles } from '../domain/roles.ts'
import { insertAccount } from '../server/store/accounts.ts'
import { addDivision } from '../server/store/divisions.ts'
import { replacePosts } from '../server/store/posts.ts'
import { addVendor } from '../server/store/vendors.ts'

export type Townspeople = Readonly<Record<Role, { userId: string; loginName: string; name: string }>>

export const townPassword = 'tawara wo katsugu kaeru'
/** Quick to check, for signing in is a matter of course in a town. Passwords that a test sets cost what they do in use. */
const passwordHash = hashPassword(townPassword, { memory: 8, passes: 1, parallelism: 1 })

/** 見本 people, one of each role, with their divisions and vendors. */
export async function addTownspeople(tx: TenantTransaction, clock: Clock): Promise<Townspeople> {
  const it = await addDivision(tx, { name: '情報政策課', kana: 'じょうほうせいさくか' })
  const tax = await addDivision(tx, { name: '税務課', kana: 'ぜいむか' })
  await addDivision(tx, { name: '市民課', kana: 'しみんか' })
  const vendor = await addVendor(tx, { name: '見本システム株式会社', kana: 'みほんしすてむ' })
  await addVendor(tx, { name: '見本データ株式会社', kana: 'みほんでーた' })
  const people: Partial<Record<Role, Townspeople[Role]>> = {}
  for (const role of roles) {
    const person = { loginName: role.toLowerCase(), name: `見本 ${role}` }
    const userId = await insertAccount(
      tx,
      {
        ...person,
        role,
        language: 'ja',
        vendorId: role === 'vendor' ? vendor.vendorId : null,
        isSample: false,
        passwordHash: await passwordHash,
      },
      clock.now(),
    )
    if (role !== 'vendor') {
      const { divisionId } = role === 'division' ? tax : it
      await replacePosts(tx, userId, [{ divisionId, startsOn: '2020-04-01', endsOn: null, isMain: true }])
    }
    people[role] = { userId, ...person }
  }
  return people as Townspeople
}
