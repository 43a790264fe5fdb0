import type { ReactNode } from 'react'
import { uiWords } from '../text/index.ts'

/** The table of contents of a long page; each entry leads to the section with that id. */
export function Contents({
  entries,
}: {
  entries: readonly { id: string; label: string; note?: ReactNode }[]
}) {
  const say = uiWords.useWords()
  return (
    <nav aria-label={say('page.contents')} className="no-print text-sm xl:sticky xl:top-20">
      <p className="mb-2 font-bold">{say('page.contents')}</p>
      <ol className="border-line border-l">
        {entries.map(({ id, label, note }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-8 items-baseline justify-between gap-2 py-1 pl-3 text-ink no-underline hover:bg-hover hover:underline"
            >
              <span>{label}</span>
              {note && <span className="tabular whitespace-nowrap text-quiet">{note}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
