import type { ReactNode } from 'react'

/** Nothing here yet: says so, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="rounded-8 bg-sunken px-4 py-10 text-center">
      <p className="font-bold">{title}</p>
      {children && <p className="phrase mx-auto mt-1 max-w-xl text-quiet">{children}</p>}
      {action && <div className="mt-4 flex justify-center gap-2">{action}</div>}
    </div>
  )
}
