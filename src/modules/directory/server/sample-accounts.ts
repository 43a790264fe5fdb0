import { parse } from 'csv-parse/sync'
import { hashPassword } from '#kernel/auth/index.ts'
import type { Clock, TenantTransaction } from '#kernel/module/index.ts'
import { type Role, roleLabels, roles } from '../domain/roles.ts'
import { insertAccount } from './store/accounts.ts'
import { addDivision } from './store/divisions.ts'
import { replacePosts } from './store/posts.ts'
import { addVendor } from './store/vendors.ts'

export interface SampleAccount {
  loginName: string
  password: string
  name: string
  role: Role
}

/** The texts of `divisions.csv`, `vendors.csv` and `staff.csv` of a sample city. */
export interface SampleDirectory {
  divisions: string
  vendors: string
  staff: string
}

type Row = Readonly<Record<string, string>>
const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true, trim: true })

/** 見本 accounts as the sample's `staff.csv` names them. Their passwords are published, so they work from this machine only. */
export function sampleAccountsOf(staff: string): SampleAccount[] {
  return rowsOf(staff).map((row) => {
    const loginName = row.ログイン名 ?? ''
    const role = roles.find((one) => roleLabels[one].ja === row.役割)
    if (!role) throw new RangeError(`staff.csv: ${row.役割}`)
    return { loginName, password: `mihon-${loginName}-8300`, name: row.氏名 ?? '', role }
  })
}

/** Fills an empty sample city with its divisions, vendors and accounts. Posts begin with fiscal year 2014. */
export async function addSampleDirectory(
  tx: TenantTransaction,
  sample: SampleDirectory,
  clock: Clock,
): Promise<void> {
  const divisions = new Map<string, string>()
  for (const { 名前: name = '', よみがな: kana = '' } of rowsOf(sample.divisions))
    divisions.set(name, (await addDivision(tx, { name, kana })).divisionId)
  const vendors = new Map<string, string>()
  for (const { 名前: name = '', よみがな: kana = '' } of rowsOf(sample.vendors))
    vendors.set(name, (await addVendor(tx, { name, kana })).vendorId)
  const rows = rowsOf(sample.staff)
  for (const [index, { loginName, password, name, role }] of sampleAccountsOf(sample.staff).entries()) {
    const { 所属: posts = '', 事業者: vendor = '' } = rows[index] ?? {}
    const userId = await insertAccount(
      tx,
      {
        loginName,
        name,
        role,
        language: 'ja',
        vendorId: vendors.get(vendor) ?? null,
        isSample: true,
        passwordHash: await hashPassword(password),
      },
      clock.now(),
    )
    const divisionIds = posts.split('、').flatMap((one) => divisions.get(one) ?? [])
    const post = { startsOn: '2014-04-01', endsOn: null }
    await replacePosts(
      tx,
      userId,
      divisionIds.map((divisionId, number) => ({ divisionId, ...post, isMain: number === 0 })),
    )
  }
}

/** From this machine always; from elsewhere only when the operator said so in `SAITEKI_ALLOW_SAMPLE_ACCOUNTS`. */
export function areSampleAccountsAllowedFrom(address: string): boolean {
  const isLocal = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
  return isLocal || process.env.SAITEKI_ALLOW_SAMPLE_ACCOUNTS === 'yes'
}
