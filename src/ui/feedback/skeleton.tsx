import { uiWords } from '../text/index.ts'

const widths = ['w-11/12', 'w-4/5', 'w-full', 'w-3/4', 'w-5/6'] as const

/** The shape of what is coming; appears only when it takes longer than 0.3 seconds. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const say = uiWords.useWords()
  return (
    <div role="status" data-skeleton className="animate-[appear_0.2s_0.3s_both]">
      <span className="sr-only">{say('loading')}</span>
      <div aria-hidden className="grid gap-4">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without content
          <div key={row} className={`h-5 rounded-4 bg-hover ${widths[row % widths.length]}`} />
        ))}
      </div>
    </div>
  )
}
