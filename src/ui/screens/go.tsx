import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface Place {
  to: string
  params?: Readonly<Record<string, string>>
  search?: Readonly<Record<string, unknown>>
  /** Id of a section of that page. */
  hash?: string
}

/** A link to another page. The day looked at goes with it. */
export function Go({
  to,
  params,
  search,
  hash,
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
      {...(hash && { hash })}
      {...(label && { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}

/** Goes to another page by itself: after something was made. */
export function useGo(): (place: Place) => void {
  const navigate = useNavigate()
  return ({ to, params, search, hash }) =>
    void navigate({ to, params: params ?? {}, search: search ?? {}, ...(hash && { hash }) } as never)
}
