import { createContext, type ReactNode, useContext } from 'react'
import type { Language, Scope } from '#kernel/module/index.ts'

/** Whoever uses the screens. */
export interface Session {
  userId: string
  name: string
  /** 見本: an account of the sample city with a published password. */
  isSample: boolean
  language: Language
  roleLabel: { ja: string; en: string }
  city: { code: string; nameJa: string; nameEn: string; isSample: boolean }
  divisions: readonly { divisionId: string; name: string }[]
  vendor: { vendorId: string; name: string } | null
  /** Permissions held, and how far each reaches. */
  permissions: Readonly<Record<string, Scope>>
  /** What permissions are called; the kernel's and every room's. */
  permissionLabels: Readonly<Record<string, { ja: string; en: string }>>
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** The signed-in person; screens exist only for them. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a screen outside a session')
  return session
}

/** How far the person's permission reaches, or null when it is not held. Screens hide what is not allowed. */
export function usePermission(permission: string): Scope | null {
  return useSession().permissions[permission] ?? null
}
