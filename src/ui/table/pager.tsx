import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../action/button.tsx'
import { uiWords } from '../text/index.ts'

/** Pages of a long list, with what is shown of how much. */
export function Pager({
  page,
  pageSize,
  found,
  onPage,
}: {
  page: number
  pageSize: number
  found: number
  onPage: (page: number) => void
}) {
  const say = uiWords.useWords()
  const pages = Math.max(1, Math.ceil(found / pageSize))
  const first = found === 0 ? 0 : (page - 1) * pageSize + 1
  const last = Math.min(found, page * pageSize)
  return (
    <nav
      aria-label={say('pager.label')}
      className="no-print mt-4 flex flex-wrap items-center justify-between gap-3"
    >
      <p aria-live="polite" className="tabular text-sm">
        {say('pager.shown', { found, first, last })}
      </p>
      {pages > 1 && (
        <div className="flex items-center gap-2">
          <Button
            size="small"
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
            icon={<ChevronLeft aria-hidden size={16} />}
          >
            {say('pager.previous')}
          </Button>
          <span className="tabular text-sm">
            {page} / {pages}
          </span>
          <Button
            size="small"
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
            icon={<ChevronRight aria-hidden size={16} />}
          >
            {say('pager.next')}
          </Button>
        </div>
      )}
    </nav>
  )
}
