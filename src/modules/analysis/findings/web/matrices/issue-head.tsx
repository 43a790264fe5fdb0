import type { OutputOf } from '#kernel/contract/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { showMatrices } from '../../contract/findings.ts'
import { SeverityBadge } from '../badges.tsx'
import { screenWords } from '../text/index.ts'

/** A row's name: the issue, and whether the ledger shows it. */
export function IssueHead({
  issue: { issue, rule, title, severity, systems },
}: {
  issue: OutputOf<typeof showMatrices>['issues'][number]
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  return (
    <>
      <Go to="/findings/$rule" params={{ rule }} className="inline-flex min-h-6 items-center">
        {issue} {title[language]}
      </Go>
      <span className="flex flex-wrap items-center gap-2 print:ml-2 print:inline-flex">
        {severity ? (
          <>
            <SeverityBadge severity={severity} />
            <span className="text-quiet">{say('history.systems', { systems })}</span>
          </>
        ) : (
          <span className="text-quiet">{say('notFound')}</span>
        )}
      </span>
    </>
  )
}
