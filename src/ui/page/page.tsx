import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Go, type Place } from '../screens/go.tsx'
import { uiWords } from '../text/index.ts'
import { useArrival } from './use-arrival.ts'

export interface PageProps {
  title: string
  /** One sentence: what this page is for. */
  purpose?: ReactNode
  /** The pages above this one, the nearest last. */
  trail?: readonly (Place & { label: string })[]
  /** The one thing most people come to do; at the right of the title. */
  action?: ReactNode
  /** History, related, help: at the right on a wide screen, below on a narrow one. */
  aside?: ReactNode
  children: ReactNode
}

/** The anatomy of every page: trail, title, purpose, one action, content, context. */
export function Page({ title, purpose, trail = [], action, aside, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} | Saiteki`
  }, [title])
  const heading = useArrival()
  return (
    <div className="mx-auto w-full max-w-[87.5rem] px-4 pt-4 pb-16 sm:px-6 lg:px-8 print:max-w-none print:p-0">
      {trail.length > 0 && <Trail trail={trail} title={title} />}
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-4xl flex-1 basis-72">
          <h1 ref={heading} tabIndex={-1} className="text-2xl sm:text-[1.75rem]">
            {title}
          </h1>
          {purpose && <p className="mt-1 text-quiet">{purpose}</p>}
        </div>
        {action && <div className="no-print flex flex-wrap gap-2 pt-1">{action}</div>}
      </header>
      {aside ? (
        <div className="mt-6 grid gap-8 xl:grid-cols-[minmax(0,1fr)_20rem] xl:gap-10">
          <div className="min-w-0">{children}</div>
          <aside className="min-w-0">{aside}</aside>
        </div>
      ) : (
        <div className="mt-6">{children}</div>
      )}
    </div>
  )
}

function Trail({ trail, title }: { trail: readonly (Place & { label: string })[]; title: string }) {
  const say = uiWords.useWords()
  return (
    <nav aria-label={say('page.trail')} className="no-print mb-2">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {trail.map(({ label, ...place }) => (
          <li key={label} className="flex items-center gap-1">
            <Go {...place} className="inline-flex min-h-6 items-center">
              {label}
            </Go>
            <ChevronRight aria-hidden size={14} className="text-quiet" />
          </li>
        ))}
        <li aria-current="page" className="text-quiet">
          {title}
        </li>
      </ol>
    </nav>
  )
}
