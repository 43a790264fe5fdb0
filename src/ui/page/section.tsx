import { type ReactNode, useEffect, useRef } from 'react'

/** A named part of a page. Give `id` when links lead to it (contents, error summaries). */
export function Section({
  title,
  id,
  note,
  action,
  children,
  level = 2,
}: {
  title: ReactNode
  id?: string
  note?: ReactNode
  action?: ReactNode
  children: ReactNode
  level?: 2 | 3
}) {
  const section = useRef<HTMLElement>(null)
  // A link may lead here before its page's content has come.
  useEffect(() => {
    if (id && location.hash === `#${id}`) section.current?.scrollIntoView()
  }, [id])
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section ref={section} id={id} className={level === 2 ? 'mt-10 first:mt-0' : 'mt-6 first:mt-0'}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <Heading className={level === 2 ? 'text-xl' : 'text-base'}>{title}</Heading>
          {note && <p className="text-quiet text-sm">{note}</p>}
        </div>
        {action && <div className="no-print flex flex-wrap gap-2">{action}</div>}
      </div>
      {children}
    </section>
  )
}
