import type { ReactNode } from 'react'
import { Button } from '../action/button.tsx'
import { uiWords } from '../text/index.ts'

/** What may be done with the rows that are ticked; stays in view at the foot of the window while there are any. */
export function SelectionBar({
  count,
  onClear,
  children,
}: {
  count: number
  onClear: () => void
  children: ReactNode
}) {
  const say = uiWords.useWords()
  return (
    <div aria-live="polite" className="no-print sticky bottom-16 z-10 md:bottom-0">
      {count > 0 && (
        <section
          aria-label={say('table.selection')}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-8 border border-accent bg-accent-soft px-4 py-2"
        >
          <p className="font-bold">{say('table.selected', { count })}</p>
          <Button kind="plain" size="small" onClick={onClear}>
            {say('table.clearSelection')}
          </Button>
          {children}
        </section>
      )}
    </div>
  )
}
