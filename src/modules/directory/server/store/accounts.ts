import { newId } from '#kernel/db/index.ts'
import type { Language, TenantTransaction } from '#kernel/module/index.ts'
import type { Role } from '../../domain/roles.ts'
import type { DirectoryTables } from '../tables.ts'

export interface Account {
  userId: string
  loginName: string
  name: string
  role: Role
  language: Language
  vendorId: string | null
  isSample: boolean
  passwordHash: string | null
  disabledAt: string | null
}

export type NewAccount = Omit<Account, 'userId' | 'disabledAt'>

const columns = [
  'user_id as userId',
  'login_name as loginName',
  'name',
  'role',
  'language',
  'vendor_id as vendorId',
  'is_sample as isSample',
  'password_hash as passwordHash',
  'disabled_at as disabledAt',
] as const

const accounts = (tx: TenantTransaction) => tx.tables<DirectoryTables>().selectFrom('account').select(columns)

export function readAccounts(tx: TenantTransaction): Promise<Account[]> {
  return accounts(tx).orderBy('login_name').execute()
}

export function findAccount(tx: TenantTransaction, userId: string): Promise<Account | undefined> {
  return accounts(tx).where('user_id', '=', userId).executeTakeFirst()
}

export function findAccountByLogin(tx: TenantTransaction, loginName: string): Promise<Account | undefined> {
  return accounts(tx).where('login_name', '=', loginName).executeTakeFirst()
}

export async function insertAccount(
  tx: TenantTransaction,
  account: NewAccount,
  now: Temporal.Instant,
): Promise<string> {
  const userId = newId()
  await tx
    .tables<DirectoryTables>()
    .insertInto('account')
    .values({
      tenant_id: tx.tenantId,
      user_id: userId,
      login_name: account.loginName,
      name: account.name,
      role: account.role,
      language: account.language,
      vendor_id: account.vendorId,
      is_sample: account.isSample,
      password_hash: account.passwordHash,
      password_changed_at: account.passwordHash ? now.toString() : null,
      disabled_at: null,
      created_at: now.toString(),
    })
    .execute()
  return userId
}

export async function updateAccount(
  tx: TenantTransaction,
  userId: string,
  change: Pick<Account, 'name' | 'role' | 'language' | 'vendorId' | 'disabledAt'>,
): Promise<void> {
  await tx
    .tables<DirectoryTables>()
    .updateTable('account')
    .set({
      name: change.name,
      role: change.role,
      language: change.language,
      vendor_id: change.vendorId,
      disabled_at: change.disabledAt,
    })
    .where('user_id', '=', userId)
    .execute()
}

export async function updateLanguage(tx: TenantTransaction, userId: string, language: Language) {
  await tx
    .tables<DirectoryTables>()
    .updateTable('account')
    .set({ language })
    .where('user_id', '=', userId)
    .execute()
}

export async function updatePassword(
  tx: TenantTransaction,
  userId: string,
  passwordHash: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .tables<DirectoryTables>()
    .updateTable('account')
    .set({ password_hash: passwordHash, password_changed_at: now.toString() })
    .where('user_id', '=', userId)
    .execute()
}
