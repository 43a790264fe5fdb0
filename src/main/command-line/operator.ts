import os from 'node:os'
import type { Actor, Language } from '#kernel/module/index.ts'

/** Stands for whoever runs commands on the server itself; the audit trail also names their account there. */
const OPERATOR_ID = '00000000-0000-4000-8000-00000000c11d'

/** Whoever may read the data folder may do everything anyway, so the command line acts as an administrator. */
export function operatorOf(tenantId: string, language: Language): Actor {
  return {
    tenantId,
    userId: OPERATOR_ID,
    name: `${language === 'ja' ? 'コマンドライン' : 'command line'} (${accountName()})`,
    role: 'administrator',
    language,
    divisionIds: [],
    vendorId: null,
    via: 'command-line',
    tokenPermissions: null,
  }
}

function accountName(): string {
  try {
    return os.userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`
  }
}
