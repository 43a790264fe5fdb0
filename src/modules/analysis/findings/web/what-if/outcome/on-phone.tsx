import type { ReactNode } from 'react'

/** What stands in a column of its own where there is room for it. */
export function OnPhone({ children }: { children: ReactNode }) {
  return <span className="block text-quiet text-sm sm:hidden print:hidden">{children}</span>
}
