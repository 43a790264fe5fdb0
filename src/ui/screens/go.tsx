import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface Place {
  to: string
  params?: Readonly<Record<string, string>>
  search?: Readonly<Record<string, unknown>>
}

/** A link to another page. The day looked at goes with it. */
export function Go({
  to,
  params,
  search,
  children,
  className,
  label,
}: Place & { children: ReactNode; className?: string; label?: string }) {
  return (
    <Link
      to={to}
      params={(params ?? {}) as never}
      search={(search ?? {}) as never}
      className={className}
      {...(label && { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}

/** Goes to another page by itself: after something was made. */
export function useGo(): (place: Place) => void {
  const navigate = useNavigate()
  return ({ to, params, search }) =>
    void navigate({ to, params: params ?? {}, search: search ?? {} } as never)
}
