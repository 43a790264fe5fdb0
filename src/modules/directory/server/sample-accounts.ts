import { hashPassword } from '#kernel/auth/index.ts'
import type { Clock, TenantTransaction } from '#kernel/module/index.ts'
import type { Role } from '../domain/roles.ts'
import { findAccountByLogin, insertAccount } from './store/accounts.ts'
import { replacePosts } from './store/posts.ts'

export interface SampleAccount {
  loginName: string
  password: string
  name: string
  role: Role
}

/** 見本: accounts of the sample city. Their passwords are published, so they work from this machine only. */
export const sampleAccounts: readonly SampleAccount[] = [
  { loginName: 'kanri', password: 'mihon-kanrisha-8300', name: '見本 管理者', role: 'administrator' },
  { loginName: 'joho', password: 'mihon-johoseisaku-8300', name: '見本 情報政策', role: 'itPolicy' },
  { loginName: 'shokan', password: 'mihon-shokanka-8300', name: '見本 所管', role: 'division' },
  { loginName: 'etsuran', password: 'mihon-etsuransha-8300', name: '見本 閲覧', role: 'viewer' },
  { loginName: 'itaku', password: 'mihon-itakusaki-8300', name: '見本 委託', role: 'vendor' },
]

/** Adds those that are missing. The division of 所管課 and the vendor of 委託事業者 are given. */
export async function addSampleAccounts(
  tx: TenantTransaction,
  { divisionId, itDivisionId, vendorId }: { divisionId: string; itDivisionId: string; vendorId: string },
  clock: Clock,
): Promise<void> {
  for (const { loginName, password, name, role } of sampleAccounts) {
    if (await findAccountByLogin(tx, loginName)) continue
    const userId = await insertAccount(
      tx,
      {
        loginName,
        name,
        role,
        language: 'ja',
        vendorId: role === 'vendor' ? vendorId : null,
        isSample: true,
        passwordHash: await hashPassword(password),
      },
      clock.now(),
    )
    if (role === 'vendor') continue
    const post = { divisionId: role === 'division' ? divisionId : itDivisionId, isMain: true }
    await replacePosts(tx, userId, [{ ...post, startsOn: '2020-04-01', endsOn: null }])
  }
}

/** From this machine always; from elsewhere only when the operator said so in `SAITEKI_ALLOW_SAMPLE_ACCOUNTS`. */
export function areSampleAccountsAllowedFrom(address: string): boolean {
  const isLocal = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
  return isLocal || process.env.SAITEKI_ALLOW_SAMPLE_ACCOUNTS === 'yes'
}
