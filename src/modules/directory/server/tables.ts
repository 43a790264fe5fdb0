import type { Language } from '#kernel/module/index.ts'
import type { Role } from '../domain/roles.ts'

interface OfTenant {
  tenant_id: string
}

export interface DirectoryTables {
  division: OfTenant & {
    division_id: string
    name: string
    kana: string
    position: number
    abolished_on: string | null
  }
  vendor: OfTenant & {
    vendor_id: string
    name: string
    kana: string
    corporate_number: string | null
    ended_on: string | null
  }
  account: OfTenant & {
    user_id: string
    login_name: string
    name: string
    role: Role
    language: Language
    vendor_id: string | null
    is_sample: boolean
    password_hash: string | null
    password_changed_at: string | null
    disabled_at: string | null
    created_at: string
  }
  post: OfTenant & {
    user_id: string
    division_id: string
    starts_on: string
    ends_on: string | null
    is_main: boolean
  }
  session: OfTenant & {
    session_id: string
    user_id: string
    secret_hash: string
    created_at: string
    last_seen_at: string
    address: string
    user_agent: string
  }
  api_token: OfTenant & {
    token_id: string
    user_id: string
    name: string
    secret_hash: string
    permissions: string[]
    created_at: string
    expires_at: string
    last_used_at: string | null
    revoked_at: string | null
  }
  one_time_link: OfTenant & {
    link_id: string
    kind: 'firstAdministrator' | 'password'
    user_id: string | null
    secret_hash: string
    created_at: string
    expires_at: string
    used_at: string | null
  }
  sign_in_attempt: OfTenant & {
    kind: 'account' | 'address'
    key: string
    attempts: number
    last_at: string
  }
}
