import type { ButtonHTMLAttributes, ReactNode } from 'react'

/** A small button that shows only a sign; its words are read out and shown on hover. */
export function IconButton({
  label,
  icon,
  ...rest
}: { label: string; icon: ReactNode } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'children'
>) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className="inline-flex size-10 shrink-0 items-center justify-center rounded-8 text-ink hover:bg-hover disabled:opacity-40"
    >
      {icon}
    </button>
  )
}
