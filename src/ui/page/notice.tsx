import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const kinds = {
  info: { icon: Info, look: 'border-accent text-accent' },
  good: { icon: CircleCheck, look: 'border-good text-good' },
  caution: { icon: TriangleAlert, look: 'border-caution text-caution' },
  danger: { icon: CircleAlert, look: 'border-danger text-danger' },
} as const

/** Something to know before going on. `isUrgent` is read out at once by screen readers. */
export function Notice({
  kind = 'info',
  title,
  children,
  isUrgent = false,
}: {
  kind?: keyof typeof kinds
  title?: ReactNode
  children?: ReactNode
  isUrgent?: boolean
}) {
  const { icon: Icon, look } = kinds[kind]
  return (
    <div
      role={isUrgent ? 'alert' : undefined}
      className={`flex gap-3 border-l-4 bg-sunken py-3 pr-4 pl-3 ${look}`}
    >
      <Icon aria-hidden size={22} className="mt-0.5 shrink-0" />
      <div className="min-w-0 text-ink">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
