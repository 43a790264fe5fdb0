import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Go, type Place } from '../screens/go.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger'

const looks: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-accent text-on-accent border-accent hover:bg-accent-hover hover:border-accent-hover',
  secondary: 'bg-ground text-accent border-accent hover:bg-accent-soft',
  plain: 'bg-transparent text-accent border-transparent underline underline-offset-4 hover:bg-hover',
  danger: 'bg-danger text-ground border-danger hover:opacity-90',
}

const shape =
  'inline-flex items-center justify-center gap-2 rounded-8 border font-bold no-underline disabled:opacity-50 aria-disabled:opacity-50'
const sizes = { normal: 'min-h-11 px-4 py-1.5', small: 'min-h-9 px-3 py-0.5 text-sm' } as const

export interface Looks {
  kind?: ButtonKind
  size?: keyof typeof sizes
  icon?: ReactNode
}

export function buttonLook({ kind = 'secondary', size = 'normal' }: Looks) {
  return `${shape} ${sizes[size]} ${looks[kind]}`
}

/** Acts here. `isBusy` while its request is under way: it stays in place and takes no second click. */
export function Button({
  kind,
  size,
  icon,
  isBusy = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: Looks & { isBusy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
      className={buttonLook({ ...(kind && { kind }), ...(size && { size }) })}
    >
      {icon}
      {children}
    </button>
  )
}

/** Looks like a button, leads to another page. */
export function GoButton({ kind, size, icon, children, ...place }: Looks & Place & { children: ReactNode }) {
  return (
    <Go {...place} className={buttonLook({ ...(kind && { kind }), ...(size && { size }) })}>
      {icon}
      {children}
    </Go>
  )
}
